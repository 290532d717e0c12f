package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.function.Consumer;
import org.glyphery.TextFile;
import org.glyphery.UserError;

/// A file of text that a person opens: a button around the browser's own choice of files.
@Tag("label")
public final class TextFileInput extends Component {

    private static final int MOST_BYTES = 200_000;
    private static final String BYTES = "event.detail.bytes";
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
                    const content = file.size > $0 ? [] : new Uint8Array(await file.arrayBuffer());
                    let signs = '';
                    for (const byte of content) signs += String.fromCharCode(byte);
                    this.value = '';
                    const detail = {name: file.name, bytes: btoa(signs)};
                    this.dispatchEvent(new CustomEvent('opened', {detail}));
                });
                """,
                MOST_BYTES);
        input.addEventListener(
                        "opened",
                        event ->
                                read(
                                        event.getEventData().get(NAME).asString(),
                                        event.getEventData().get(BYTES).asString()))
                .addEventData(NAME)
                .addEventData(BYTES);
        getElement().setAttribute("class", "plain");
        getElement().appendChild(Element.createText(label), input);
    }

    /// @param base64 the file's bytes: what its text is says [TextFile], here as everywhere
    private void read(String name, String base64) {
        try {
            String text = TextFile.read(Base64.getDecoder().decode(base64));
            if (text.isBlank()) {
                Messages.say("“%s” is empty, or far too long for this.".formatted(name));
            } else {
                takes.accept(text);
            }
        } catch (UserError unreadable) {
            Messages.say("“%s”: %s".formatted(name, unreadable.getMessage()));
        }
    }
}
