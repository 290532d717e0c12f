package org.glyphery;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Opens the [Home], and brings its database to this program's schema, before Spring makes
/// anything, the database above all, and closes it after everything else. Registered in
/// `META-INF/spring.factories`, so that tests get a home as well.
@Order(1)
final class HomeOpening implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTING = "glyphery.home";

    /// The command `recover` sets it; no person does.
    private static final String TAKE_BACK = "glyphery.take-back";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var home = Home.open(Path.of(environment.getRequiredProperty(SETTING)));
        // Everyone who asks for the setting sees the very folder that was opened.
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("home", Map.of(SETTING, home.folder().toString())));
        upgradeDatabase(home, environment);
        // Spring closes beans in the opposite order of this registration: the first comes last.
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("home", home);
        beans.registerDisposableBean("home", home::close);
    }

    private static void upgradeDatabase(Home home, ConfigurableEnvironment environment) {
        try {
            boolean takesBack = environment.getProperty(TAKE_BACK, Boolean.class, false);
            var url = environment.getRequiredProperty("spring.datasource.url");
            new DatabaseUpgrade(home, url).run(takesBack);
        } catch (RuntimeException unusable) {
            home.close();
            throw unusable;
        }
    }
}
