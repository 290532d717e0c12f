package org.glyphery.ui.draw;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.glyphery.ui.EarlyPage;
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
        if (!EarlyPage.path(page).isEmpty()) return;
        var draw = EarlyPage.begin(page).appendElement("div").addClass("draw");
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
}
