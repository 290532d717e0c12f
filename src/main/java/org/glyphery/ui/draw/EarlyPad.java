package org.glyphery.ui.draw;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.menu.MenuConfiguration;
import org.glyphery.ui.MainLayout;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// A pad in the page as it is first sent, to be drawn on while the page still connects to the
/// server. [DigitPad] takes its drawing over and removes all of this, see frontend/digit-pad.ts.
@Component
class EarlyPad implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(EarlyPad::draw);
    }

    private static void draw(IndexHtmlResponse page) {
        String path = page.getVaadinRequest().getPathInfo();
        if (path != null && !path.equals("/")) return;
        var body = page.getDocument().body();
        var shell = body.prependElement("div").attr("id", "early").appendElement("div");
        shell.addClass("shell");
        head(shell.appendElement("header"));
        var draw = shell.appendElement("main").appendElement("div").addClass("draw");
        var box = draw.appendElement("section").addClass("pad").appendElement("div");
        box.addClass("padbox");
        box.appendElement("draw-dare");
        box.appendElement("digit-pad").attr("early", true);
        var answers = draw.appendElement("section").addClass("answers");
        answers.appendElement("h1").text("Draw a digit");
        answers.appendElement("p")
                .addClass("soft")
                .text("The models answer as soon as this page has connected.");
    }

    /// The head as MainLayout has it, but that links are the browser's own: the router cannot go on
    /// to another page while it is still opening this one.
    private static void head(Element header) {
        var mark = link(header, "").addClass("mark");
        mark.append(MainLayout.SEVEN).appendElement("span").text("Glyphery");
        var nav = header.appendElement("nav").attr("aria-label", "Pages");
        MenuConfiguration.getMenuEntries()
                .forEach(entry ->
                        link(nav, entry.path().replaceFirst("^/", "")).text(entry.title()));
    }

    private static Element link(Element place, String address) {
        return place.appendElement("a").attr("href", address).attr("router-ignore", true);
    }
}
