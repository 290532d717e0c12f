package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/// One of a few, all in sight: the browser's own radio buttons, styled as one strip.
///
/// @param <T> what is chosen among
@Tag("fieldset")
public final class Choice<T> extends Component {

    private final Map<T, Element> inputs = new LinkedHashMap<>();
    private final Map<T, Element> texts = new LinkedHashMap<>();

    /// A strip of choices, one of them chosen.
    ///
    /// @param label says what is chosen, to those who cannot see what it stands beside
    public Choice(String label, Map<T, String> choices, T chosen, Consumer<T> chooses) {
        getElement().setAttribute("class", "choice");
        getElement().setAttribute("aria-label", label);
        var group = UUID.randomUUID().toString();
        choices.forEach((choice, text) -> {
            var input =
                    new Element("input").setAttribute("type", "radio").setAttribute("name", group);
            input.addEventListener("change", event -> chooses.accept(choice));
            inputs.put(choice, input);
            texts.put(choice, Element.createText(text));
            getElement().appendChild(new Element("label").appendChild(input, texts.get(choice)));
        });
        choose(chosen);
    }

    /// Calls one of them something else from now on; a choice without words is not there.
    public void name(T choice, String text) {
        Element words = Objects.requireNonNull(texts.get(choice));
        words.setText(text);
        words.getParent().setVisible(!text.isEmpty());
    }

    /// Goes with the keyboard to what is chosen.
    public void focus() {
        inputs.values().stream()
                .filter(input -> input.getProperty("checked", false))
                .forEach(input -> input.callJsFunction("focus"));
    }

    /// Shows what is chosen; nobody is told.
    public final void choose(T chosen) {
        inputs.forEach((choice, input) -> input.setProperty("checked", choice.equals(chosen)));
    }
}
