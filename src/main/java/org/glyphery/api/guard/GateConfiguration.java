package org.glyphery.api.guard;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.glyphery.InvalidSetting;
import org.glyphery.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Puts the [Gate] before everything else in Tomcat, and lets chunks be nothing but chunks: what
/// may stand beside their lengths and behind them could be sent for hours before a first byte
/// comes. A body that is called a form, as curl calls what nobody has named, is left to whoever
/// answers: else the first look at a parameter of the address would swallow it.
@Component
final class GateConfiguration
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /// The threads that are left to the pages, whatever programs do.
    private static final int THREADS_OF_PAGES = 16;

    /// Bytes that end a body in chunks.
    private static final int EMPTY_LINE = 2;

    private final Gate gate;

    /// @param threads all that Tomcat may have
    GateConfiguration(
            Gate gate, Limits limits, @Value("${server.tomcat.threads.max}") int threads) {
        this.gate = gate;
        int needed =
                limits.threads() + ReadingMemory.MOST_WAITING + Remainder.MOST + THREADS_OF_PAGES;
        if (threads < needed) {
            throw new InvalidSetting(
                    "server.tomcat.threads.max",
                    "at least %d with these glyphery.limits, so that pages always find one"
                            .formatted(needed),
                    threads);
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addEngineValves(gate);
        tomcat.addConnectorCustomizers(connector -> {
            connector.setParseBodyMethods("");
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxExtensionSize(0);
                http.setMaxTrailerSize(EMPTY_LINE);
            }
        });
    }
}
