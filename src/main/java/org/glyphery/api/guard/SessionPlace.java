package org.glyphery.api.guard;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/// The place that a session has, which is given back when the session ends, however it ends.
final class SessionPlace implements HttpSessionBindingListener {

    private static final String KEY = SessionPlace.class.getName();

    private final Places.Permit place;

    private SessionPlace(Places.Permit place) {
        this.place = place;
    }

    static void give(HttpSession session, Places.Permit place) {
        session.setAttribute(KEY, new SessionPlace(place));
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        place.close();
    }
}
