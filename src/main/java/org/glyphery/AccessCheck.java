package org.glyphery;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.web.context.WebApplicationContext;

/// Decides about [Access] before the home is opened or anything listens, so that a server which
/// nothing would guard does not begin to start. Registered in `META-INF/spring.factories`.
@Order(0)
final class AccessCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access =
                context instanceof WebApplicationContext
                        ? access(context.getEnvironment())
                        : new Access.OwnMachine(); // nobody will listen
        context.getBeanFactory().registerSingleton("access", access);
    }

    private static Access access(Environment environment) {
        return Access.of(
                environment.getProperty("server.address", ""),
                environment.getProperty(Access.KEY, ""),
                isOpen(environment));
    }

    private static boolean isOpen(Environment environment) {
        try {
            return environment.getProperty(Access.OPEN, Boolean.class, false);
        } catch (ConversionFailedException neither) {
            throw new InvalidSetting(
                    Access.OPEN, "true or false", String.valueOf(neither.getValue()));
        }
    }
}
