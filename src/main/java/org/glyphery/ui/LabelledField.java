package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import java.util.UUID;

/// One of the browser's own controls with its label, a hint, and what is wrong with what stands
/// there.
@Tag("div")
@StyleSheet("theme/fields.css")
public sealed class LabelledField extends Component implements HasStyle permits TextInput {

    private final Element control;
    private final Element label;
    private final Element error = new Element("span").setAttribute("class", "error");
    private final String hintId;

    /// @param hint may be empty
    public LabelledField(String label, String hint, Element control) {
        this.control = control;
        String id = "field-" + UUID.randomUUID();
        hintId = hint.isEmpty() ? "" : id + "-hint";
        control.setAttribute("id", id);
        error.setAttribute("id", id + "-error");
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
        control.setAttribute("aria-describedby", (hintId + " " + error.getAttribute("id")).strip());
    }

    /// Nothing is wrong with it any more.
    public final void accept() {
        error.setText("");
        control.removeAttribute("aria-invalid");
        if (hintId.isEmpty()) control.removeAttribute("aria-describedby");
        else control.setAttribute("aria-describedby", hintId);
    }

    /// The label is heard by those who use a screen reader, and others know by what stands around.
    final void hideLabel() {
        label.setAttribute("class", "spoken");
        getElement().setAttribute("class", "entry");
    }
}
