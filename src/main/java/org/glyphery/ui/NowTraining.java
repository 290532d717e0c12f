package org.glyphery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// What trains now and how far it is, at the right of every page.
class NowTraining extends Div {

    private final Span text = new Span();
    private final ProgressLine line = new ProgressLine();

    NowTraining() {
        addClassName("now-training");
        add(text, line);
        setVisible(false);
    }

    void show(String sentence, double fraction) {
        text.setText(sentence);
        line.show(sentence, fraction);
        setVisible(true);
    }
}
