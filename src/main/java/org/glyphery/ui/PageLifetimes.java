package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long pages, and the sessions of browsers, take memory: a session without any page ends soon,
/// as after a visit of a program that keeps no cookies, and one browser has only so many pages
/// open.
@Component
class PageLifetimes implements VaadinServiceInitListener {

    /// Tabs of one browser; the one that was silent longest goes, and loads anew when it is looked
    /// at.
    static final int PAGES = 20;

    private static final Duration WITHOUT_PAGE = Duration.ofSeconds(60);

    private final Duration silent;

    /// @param silent how long a browser with pages may show nothing
    PageLifetimes(@Value("${server.servlet.session.timeout}") Duration silent) {
        this.silent = silent;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> keep(begun.getSession(), WITHOUT_PAGE));
        event.getSource().addUIInitListener(this::begin);
    }

    private void begin(UIInitEvent event) {
        UI page = event.getUI();
        VaadinSession session = page.getSession();
        keep(session, silent);
        page.addDetachListener(_ -> {
            if (session.getUIs().stream().allMatch(each -> each == page || each.isClosing())) {
                keep(session, WITHOUT_PAGE);
            }
        });
        if (session.getUIs().size() > PAGES) closeMostSilent(session, page);
    }

    private static void closeMostSilent(VaadinSession session, UI opened) {
        session.getUIs().stream()
                .filter(each -> each != opened && !each.isClosing())
                .min(
                        Comparator.comparingLong(
                                each -> each.getInternals().getLastHeartbeatTimestamp()))
                .ifPresent(UI::close);
    }

    private static void keep(VaadinSession session, Duration time) {
        var http = session.getSession();
        if (http != null) http.setMaxInactiveInterval((int) time.toSeconds());
    }
}
