package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.glyphery.UserError;

/// A file of text that a person opens: a button around the browser's own choice of files.
@Tag("label")
public final class TextFileInput extends Component {

    private static final int MOST_CHARACTERS = 100_000;
    private static final String TEXT = "event.detail.text";
    private static final String NAME = "event.detail.name";

    private final Consumer<String> takes;

    /// @param accepts endings of files, with commas between
    /// @param takes the text; a [UserError] is told to the person
    public TextFileInput(String label, String accepts, Consumer<String> takes) {
        this.takes = takes;
        var input =
                new Element("input")
                        .setAttribute("type", "file")
                        .setAttribute("accept", accepts)
                        .setAttribute("class", "spoken");
        input.executeJs(
                """
                this.addEventListener('change', async () => {
                    const file = this.files[0];
                    if (!file) return;
                    const text = file.size > $0 ? '' : await file.text();
                    this.value = '';
                    this.dispatchEvent(new CustomEvent('opened', {detail: {name: file.name, text}}));
                });
                """,
                MOST_CHARACTERS);
        input.addEventListener(
                        "opened",
                        event ->
                                read(
                                        event.getEventData().get(NAME).asString(),
                                        event.getEventData().get(TEXT).asString()))
                .addEventData(NAME)
                .addEventData(TEXT);
        getElement().setAttribute("class", "plain");
        getElement().appendChild(Element.createText(label), input);
    }

    private void read(String name, String text) {
        if (text.isBlank()) {
            Messages.say("“%s” is empty, or far too long for this.".formatted(name));
            return;
        }
        try {
            takes.accept(text);
        } catch (UserError unreadable) {
            Messages.say("“%s”: %s".formatted(name, unreadable.getMessage()));
        }
    }
}
