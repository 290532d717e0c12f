package org.glyphery.ui;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.atmosphere.cpr.AtmosphereResourceEventListenerAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one session: only so many, the oldest ends for a new one; and all of them end
/// with the session.
final class OpenSockets implements HttpSessionBindingListener {

    /// Two for each page: one that has broken may still look open when the next is there.
    private static final int MOST = 2 * PageLifetimes.PAGES;

    private static final String KEY = OpenSockets.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(OpenSockets.class);

    private final Deque<AtmosphereResource> open = new ArrayDeque<>();

    private OpenSockets() {}

    static synchronized OpenSockets of(HttpSession session) {
        if (session.getAttribute(KEY) instanceof OpenSockets sockets) return sockets;
        var sockets = new OpenSockets();
        session.setAttribute(KEY, sockets);
        return sockets;
    }

    void add(AtmosphereResource socket) {
        socket.addEventListener(new Ending(socket));
        AtmosphereResource oldest = begun(socket);
        if (oldest != null) close(oldest);
    }

    private synchronized @Nullable AtmosphereResource begun(AtmosphereResource socket) {
        open.addLast(socket);
        return open.size() > MOST ? open.pollFirst() : null;
    }

    private synchronized void ended(AtmosphereResource socket) {
        open.removeIf(each -> each == socket);
    }

    private synchronized List<AtmosphereResource> all() {
        return new ArrayList<>(open);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all().forEach(OpenSockets::close);
    }

    private static void close(AtmosphereResource socket) {
        try {
            socket.close();
        } catch (IOException | RuntimeException broken) {
            LOG.debug("A page's socket was broken already", broken);
        }
    }

    private final class Ending extends AtmosphereResourceEventListenerAdapter {

        private final AtmosphereResource socket;

        private Ending(AtmosphereResource socket) {
            this.socket = socket;
        }

        @Override
        public void onDisconnect(AtmosphereResourceEvent event) {
            ended(socket);
        }

        @Override
        public void onResume(AtmosphereResourceEvent event) {
            ended(socket);
        }

        @Override
        public void onClose(AtmosphereResourceEvent event) {
            ended(socket);
        }
    }
}
