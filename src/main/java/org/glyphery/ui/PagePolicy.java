package org.glyphery.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// What a browser may load and run on a page: what comes from here, and of scripts that stand in
/// the page those alone that Vaadin has put there, told by a number that nobody can guess.
///
/// `unsafe-eval` is what Vaadin's client needs: it makes functions of the expressions that the
/// server sends. Styles stand in elements all over the components.
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", number);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(number));
    }

    private static String policy(String number) {
        return """
        default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; \
        style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; \
        object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\
        """
                .formatted(number);
    }
}
