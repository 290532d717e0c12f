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

    /// @param computes whether TensorFlow will be needed, so that it is loaded beside the rest
    static Laboratory open(List<String> settings, boolean computes) {
        var application = new SpringApplication(ShellConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.addInitializers(Laboratory::putOwnSettings);
        if (computes) {
            TensorFlowGreetings.quieten();
        } else {
            application.setListeners(
                    application.getListeners().stream()
                            .filter(each -> !(each instanceof TensorFlowWarmUp))
                            .toList());
        }
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
