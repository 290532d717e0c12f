package org.glyphery.cli;

import java.util.List;
import java.util.Map;
import org.glyphery.network.TensorFlowGreetings;
import org.glyphery.run.TensorFlowWarmUp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The home folder and the rooms that work in it, open for one command. Nothing is trained but what
/// the command asks for.
final class Laboratory implements AutoCloseable {

    private static final Map<String, Object> OWN_SETTINGS =
            Map.of("glyphery.queue", "false", "glyphery.starter-set", "false");

    private final ConfigurableApplicationContext context;

    private Laboratory(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// All rooms. TensorFlow is loaded beside the rest.
    static Laboratory forComputing(List<String> settings) {
        TensorFlowGreetings.quieten();
        return open(new SpringApplication(ShellConfiguration.class), settings);
    }

    /// All rooms, where nothing will be computed.
    static Laboratory forLooking(List<String> settings) {
        return open(withoutTensorFlow(new SpringApplication(ShellConfiguration.class)), settings);
    }

    /// The search for runs and the home folder alone.
    static Laboratory forListing(List<String> settings) {
        return open(withoutTensorFlow(new SpringApplication(ListConfiguration.class)), settings);
    }

    private static SpringApplication withoutTensorFlow(SpringApplication application) {
        application.setListeners(
                application.getListeners().stream()
                        .filter(each -> !(each instanceof TensorFlowWarmUp))
                        .toList());
        return application;
    }

    private static Laboratory open(SpringApplication application, List<String> settings) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.addInitializers(Laboratory::putOwnSettings);
        try {
            return new Laboratory(application.run(settings.toArray(String[]::new)));
        } catch (RuntimeException failure) {
            throw new NotOpened(failure);
        }
    }

    private static void putOwnSettings(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("shell", OWN_SETTINGS));
    }

    <T> T room(Class<T> door) {
        return context.getBean(door);
    }

    @Override
    public void close() {
        context.close();
    }
}
