package org.glyphery.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Text that a person writes, in the browser's own field. Every change is sent at once, so that
/// what stands there is known here before any press that follows it; what is costly to do with it
/// waits in a [Debounce]. Nothing is written over what was typed meanwhile.
public final class TextInput extends LabelledField {

    private static final String VALUE = "element.value";

    private final Element control;
    private final Element suggestions = new Element("datalist");
    private String text = "";
    private Consumer<String> changes = _ -> {};

    private TextInput(String label, String hint, Element control) {
        super(label, hint, control);
        this.control = control.setAttribute("autocomplete", "off");
        control.addEventListener(
                        "input",
                        event -> {
                            text = event.getEventData().get(VALUE).asString();
                            changes.accept(text);
                        })
                .addEventData(VALUE);
        addAttachListener(_ -> control.executeJs("this.value = $0", text));
    }

    /// @param hint may be empty
    public static TextInput line(String label, String hint) {
        return new TextInput(label, hint, new Element("input").setAttribute("spellcheck", "false"));
    }

    /// A line whose label is only heard; what it is for is seen by the placeholder.
    public static TextInput bare(String label, String placeholder) {
        var input = line(label, "");
        input.control.setAttribute("placeholder", placeholder);
        input.hideLabel();
        return input;
    }

    /// @param hint may be empty
    public static TextInput lines(String label, String hint) {
        return new TextInput(label, hint, new Element("textarea"));
    }

    /// Several lines like [#lines], for what programs read too.
    ///
    /// @param rows that are in sight
    public static TextInput code(String label, String hint, int rows) {
        var input = lines(label, hint);
        input.control
                .setAttribute("class", "code")
                .setAttribute("spellcheck", "false")
                .setAttribute("rows", Integer.toString(rows));
        return input;
    }

    public TextInput asSearch() {
        control.setAttribute("type", "search");
        return this;
    }

    public TextInput asNumber() {
        control.setAttribute("inputmode", "decimal");
        return this;
    }

    /// A line that nobody types in.
    public TextInput asFixed() {
        control.setAttribute("readonly", true);
        return this;
    }

    /// @param told what stands there, at every key
    public TextInput onChange(Consumer<String> told) {
        changes = told;
        return this;
    }

    public TextInput onEnter(Runnable entered) {
        control.addEventListener("keydown", _ -> entered.run())
                .setFilter("event.key === 'Enter' && !event.isComposing");
        return this;
    }

    public String text() {
        return text;
    }

    /// Writes this in place of what is known to stand there; nobody is told. What was typed since
    /// then stays.
    public TextInput write(String wanted) {
        if (isAttached() && !wanted.equals(text)) {
            // A copy of the control holds its text as the control does, with its ends of lines.
            control.executeJs(
                    """
                    const known = this.cloneNode();
                    known.value = $0;
                    if (this.value === known.value) this.value = $1;
                    """,
                    text,
                    wanted);
        }
        text = wanted;
        return this;
    }

    public void clear() {
        write("");
    }

    /// Proposes these below the line, in place of what was proposed before.
    public void suggest(List<String> values) {
        if (suggestions.getParent() == null) {
            String id = "suggestions-" + UUID.randomUUID();
            getElement().appendChild(suggestions.setAttribute("id", id));
            control.setAttribute("list", id);
        }
        suggestions.removeAllChildren();
        values.forEach(value ->
                suggestions.appendChild(new Element("option").setAttribute("value", value)));
    }
}
