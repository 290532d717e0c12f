package org.glyphery.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// A page as it is first sent, for as long as it connects to the server: the head, its title, and
/// pale places for what comes. [MainLayout] removes it. The first page has its own, a pad.
@Component
public final class EarlyPage implements VaadinServiceInitListener {

    static final String ID = "early";

    private static final int SHEETS = 3;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(EarlyPage::draw);
    }

    private static void draw(IndexHtmlResponse page) {
        String path = path(page);
        if (path.isEmpty()) return;
        var main = begin(page);
        main.appendElement("p").addClass("early-title").text(title(path));
        main.appendElement("p").addClass("spoken").attr("role", "status").text("Connecting");
        var sheets = main.appendElement("div").addClass("early-sheets").attr("aria-hidden", true);
        for (int sheet = 0; sheet < SHEETS; sheet++) sheets.appendElement("div");
    }

    /// The path that was asked for, without the slash at its front.
    public static String path(IndexHtmlResponse page) {
        String path = page.getVaadinRequest().getPathInfo();
        return path == null ? "" : path.replaceFirst("^/", "");
    }

    /// Puts the head into a page as [MainLayout] has it, but that links are the browser's own: the
    /// router cannot go on to another page while it is still opening this one.
    ///
    /// @return the place for what stands below
    public static Element begin(IndexHtmlResponse page) {
        String path = path(page);
        var body = page.getDocument().body();
        var shell = body.prependElement("div").attr("id", ID).appendElement("div");
        shell.addClass("shell");
        var header = shell.appendElement("header");
        var mark = link(header, "").addClass("mark");
        mark.append(MainLayout.SEVEN).appendElement("span").text("Glyphery");
        var nav = header.appendElement("nav").attr("aria-label", "Pages");
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            String address = MainLayout.path(entry);
            var link = link(nav, address).text(entry.title());
            if (MainLayout.leadsTo(address, path)) link.attr("aria-current", "page");
        }
        return shell.appendElement("main");
    }

    private static Element link(Element place, String address) {
        return place.appendElement("a").attr("href", address).attr("router-ignore", true);
    }

    private static String title(String path) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> MainLayout.leadsTo(MainLayout.path(entry), path))
                .map(MenuEntry::title)
                .findFirst()
                .orElse("");
    }
}
