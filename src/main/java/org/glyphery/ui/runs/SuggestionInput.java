package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;

/// A line of text with proposals below it, entered by the Enter key.
final class SuggestionInput extends Div {

    private final Input input = new Input();
    private final Element proposals = new Element("datalist");

    SuggestionInput(String placeholder, String label, Runnable enters) {
        addClassName("entry");
        var id = UUID.randomUUID().toString();
        proposals.setAttribute("id", id);
        input.setPlaceholder(placeholder);
        input.setAriaLabel(label);
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.getElement()
                .setAttribute("list", id)
                .addEventListener("keydown", _ -> enters.run())
                .setFilter("event.key === 'Enter'")
                .synchronizeProperty("value");
        add(input);
        getElement().appendChild(proposals);
    }

    String text() {
        return input.getValue().strip();
    }

    void clear() {
        input.clear();
    }

    void propose(List<String> values) {
        proposals.removeAllChildren();
        values.forEach(
                value -> proposals.appendChild(new Element("option").setAttribute("value", value)));
    }
}
