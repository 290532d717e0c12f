package org.glyphery.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.http.HttpSession;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.springframework.stereotype.Component;

/// Counts the sockets of each session, over which its pages hear from the server. Vaadin ends a
/// page's older socket when a new one comes, but keeps every socket that names a page which there
/// is not.
@Component
class PageSockets implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var servlet = ((VaadinServletService) event.getSource()).getServlet();
        String key = JSR356WebsocketInitializer.getAttributeName(servlet.getServletName());
        var sockets = (AtmosphereFramework) servlet.getServletContext().getAttribute(key);
        sockets.interceptor(new Counting());
    }

    private static final class Counting extends AtmosphereInterceptorAdapter {

        @Override
        public Action inspect(AtmosphereResource socket) {
            HttpSession session = socket.session(false);
            if (session != null && socket.getRequest().getMethod().equals("GET")) {
                OpenSockets.of(session).add(socket);
            }
            return Action.CONTINUE;
        }
    }
}
