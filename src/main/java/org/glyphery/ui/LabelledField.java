package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.UUID;

/// One of the browser's own controls with its label, a hint, and what is wrong with what stands
/// there.
@Tag("div")
@StyleSheet("theme/fields.css")
public sealed class LabelledField extends Component implements HasStyle permits TextInput {

    private final Element control;
    private final Element label;
    private final Element error = new Element("span").setAttribute("class", "error");
    private final Element mark = new Element("span").setAttribute("class", "was");
    private final String hintId;

    /// @param hint may be empty
    public LabelledField(String label, String hint, Element control) {
        this.control = control;
        String id = "field-" + UUID.randomUUID();
        hintId = hint.isEmpty() ? "" : id + "-hint";
        control.setAttribute("id", id);
        error.setAttribute("id", id + "-error");
        mark.setAttribute("id", id + "-was");
        this.label = new Element("label").setAttribute("for", id).setText(label);
        getElement().setAttribute("class", "field");
        getElement().appendChild(this.label, control, error);
        if (!hint.isEmpty()) {
            getElement().appendChild(new Element("small").setAttribute("id", hintId).setText(hint));
        }
        accept();
    }

    /// What programs find the control by.
    public final void name(String name) {
        control.setAttribute("data-field", name);
    }

    public final void focus() {
        control.callJsFunction("focus");
    }

    /// Says beside the control what is wrong with what stands there.
    public final void refuse(String wrong) {
        error.setText(wrong);
        control.setAttribute("aria-invalid", "true");
        describe();
    }

    /// Nothing is wrong with it any more.
    public final void accept() {
        error.setText("");
        control.removeAttribute("aria-invalid");
        describe();
    }

    /// Says beside the label that what stands there has been changed, and what it was.
    ///
    /// @param words empty where it is as it was
    public final void mark(String words) {
        if (mark.getText().equals(words)) return;
        mark.setText(words);
        if (words.isEmpty()) mark.removeFromParent();
        else getElement().appendChild(mark);
        setClassName("changed", !words.isEmpty());
        describe();
    }

    /// What belongs to the control besides its label is heard with it.
    private void describe() {
        var parts = new ArrayList<String>();
        if (mark.getParent() != null) parts.add(mark.getAttribute("id"));
        if (!hintId.isEmpty()) parts.add(hintId);
        if (!error.getText().isEmpty()) parts.add(error.getAttribute("id"));
        if (parts.isEmpty()) control.removeAttribute("aria-describedby");
        else control.setAttribute("aria-describedby", String.join(" ", parts));
    }

    public final String label() {
        return label.getText();
    }

    /// The label is heard by those who use a screen reader, and others know by what stands around.
    final void hideLabel() {
        label.setAttribute("class", "spoken");
        getElement().setAttribute("class", "entry");
    }
}
