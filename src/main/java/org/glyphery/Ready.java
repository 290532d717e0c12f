package org.glyphery;

import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where to go, once everything stands.
@Component
final class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private static final Set<String> REACHED_AS_LOCALHOST = Set.of("127.0.0.1", "0.0.0.0", "::");

    private final Home home;

    Ready(Home home) {
        this.home = home;
    }

    @EventListener
    void sayWhere(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) return;
        var server = web.getWebServer();
        if (server == null) return;
        var environment = event.getApplicationContext().getEnvironment();
        var address = environment.getProperty("server.address", "localhost");
        var reached =
                "http://%s:%d"
                        .formatted(
                                REACHED_AS_LOCALHOST.contains(address) ? "localhost" : address,
                                server.getPort());
        home.servedAt(reached);
        LOG.info("Glyphery is ready at {} (home folder {})", reached, home.folder());
    }
}
