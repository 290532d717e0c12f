package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.glyphery.ui.CheckBox;

/// The switch "Learn my hand": while it is on, each digit that was kept helps networks at once.
final class HandSwitch extends Div {

    private final Element box;
    private final Span words = new Span();

    /// @param switches is called with whether a person wants it on
    HandSwitch(Consumer<Boolean> switches) {
        addClassName("hand-switch");
        words.addClassName("soft");
        box = CheckBox.that(switches);
        getElement()
                .appendChild(
                        new Element("label").appendChild(box, Element.createText("Learn my hand")));
        add(words);
    }

    /// Shows whether it is on; there is nothing to switch while nothing is kept.
    ///
    /// @param word for one drawing, "digit"
    void show(boolean isOn, int kept, String word) {
        setVisible(kept > 0);
        box.setProperty("checked", isOn);
        words.setText(
                isOn
                        ? "Networks weigh the %ss below beside what they were trained on."
                                .formatted(word)
                        : "Each %s below helps networks at once, without training."
                                .formatted(word));
    }
}
