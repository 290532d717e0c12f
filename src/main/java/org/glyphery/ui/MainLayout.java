package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.Access;
import org.jspecify.annotations.Nullable;

/// The frame of every page: the mark, a link to each view that bears `@Menu`, the tour, what trains
/// now, and the view.
@Layout
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /// The mark, as SVG.
    static final String SEVEN = "<svg viewBox=\"0 0 24 24\"><path d=\"M5 5h13L9 20\"/></svg>";

    private final Main content = new Main();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Tour tour;

    MainLayout(RunsLive live, TourServices tourServices, Access access) {
        tour = new Tour(tourServices);
        addClassName("shell");
        MenuConfiguration.getMenuEntries().forEach(entry -> links.put(path(entry), link(entry)));
        var nav = new Nav();
        nav.setAriaLabel("Pages");
        links.values().forEach(nav::add);
        add(new Header(mark(), nav, tour, new NowTraining(live)));
        if (access instanceof Access.Everybody) add(openToEverybody());
        add(content, new Footer(new TourAgain()), new RunNews(live));
    }

    private static Component openToEverybody() {
        var warning =
                new Paragraph(
                        "Everybody who reaches this server may see, change and delete what is here"
                                + " (%s=true). A key for those who may is set with %s."
                                        .formatted(Access.OPEN, Access.KEY));
        warning.addClassName("open-to-everybody");
        return warning;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
        // The early page goes, see frontend/early-page.ts.
        getElement().executeJs("this.dispatchEvent(new Event('page-built', { bubbles: true }))");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        links.forEach((address, link) -> mark(link, isMarked(address, path)));
        tour.arriveAt(event.getLocation());
    }

    /// A page below another counts as that one: a run as one of the runs.
    static boolean leadsTo(String address, String path) {
        return path.equals(address) || (!address.isEmpty() && path.startsWith(address + "/"));
    }

    /// The pages of collections are in the room of data.
    static boolean isMarked(String address, String path) {
        return leadsTo(address, path)
                || (address.equals(Addresses.DATA) && leadsTo(Addresses.COLLECTIONS, path));
    }

    private static void mark(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private static Component mark() {
        var seven = new Svg(SEVEN);
        seven.getElement().setAttribute("aria-hidden", "true");
        var mark = new Anchor("", seven, new Span("Glyphery"));
        mark.setRouterIgnore(false);
        mark.addClassName("mark");
        return mark;
    }

    /// The path without the slash at its front, so that pages work below any address that a proxy
    /// gives them.
    static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static Anchor link(MenuEntry entry) {
        return new Anchor(path(entry), entry.title());
    }
}
