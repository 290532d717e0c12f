package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import java.util.function.Consumer;

/// Text that a person writes: the browser's own field with a label and a hint.
@Tag("div")
public final class TextInput extends Component implements HasStyle {

    private static final int PAUSE_MILLIS = 250;

    private final Element field;

    private TextInput(String label, String hint, Element field, Consumer<String> changes) {
        this.field = field;
        String id = "entry-" + UUID.randomUUID();
        field.setAttribute("id", id).setAttribute("autocomplete", "off");
        field.setAttribute("spellcheck", "false");
        getElement().setAttribute("class", "field");
        getElement()
                .appendChild(new Element("label").setAttribute("for", id).setText(label), field);
        if (!hint.isEmpty()) {
            var small = new Element("small").setAttribute("id", id + "-hint").setText(hint);
            getElement().appendChild(small);
            field.setAttribute("aria-describedby", id + "-hint");
        }
        field.addPropertyChangeListener("value", "input", _ -> changes.accept(text()))
                .debounce(PAUSE_MILLIS);
    }

    /// @param changes is told what stands there, a moment after the last key
    public static TextInput line(String label, String hint, Consumer<String> changes) {
        return new TextInput(label, hint, new Element("input"), changes);
    }

    /// As [#line], of several lines.
    public static TextInput lines(String label, String hint, int lines, Consumer<String> changes) {
        var field = new Element("textarea").setAttribute("rows", Integer.toString(lines));
        return new TextInput(label, hint, field, changes);
    }

    public String text() {
        return field.getProperty("value", "");
    }

    /// Nobody is told.
    public TextInput write(String text) {
        field.setProperty("value", text);
        return this;
    }
}
