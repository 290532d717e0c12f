package org.glyphery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.WebApplicationContext;

/// Tries the port before anything is made. The server itself would find it taken as well, but last
/// of all, after TensorFlow and the database are up. Registered in `META-INF/spring.factories`.
@Order(2)
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!(context instanceof WebApplicationContext)) return; // nobody will listen
        var environment = context.getEnvironment();
        var port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) return; // any free one
        try {
            var address =
                    InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
            new ServerSocket(port, 1, address).close();
        } catch (IOException failure) {
            // Whatever else is wrong with the address, the server says.
            PortInUseException.throwIfPortBindingException(failure, () -> port);
        }
    }
}
