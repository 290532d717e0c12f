package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.glyphery.image.Glyph;
import org.glyphery.synthetic.DigitForm;
import org.glyphery.ui.CheckBox;

/// One form of a digit: a few of its kind, where it is taught, and whether it is written at all.
final class FormRow extends Div {

    private final PictureSheet pictures;
    private boolean isChosen = true;

    /// @param changed is called when a person has chosen it or left it out
    FormRow(DigitForm form, Runnable changed) {
        addClassName("digit-form");
        pictures = new PictureSheet("Digits of the form " + form.title());
        var box =
                CheckBox.that(chosen -> {
                    isChosen = chosen;
                    setClassName("left-out", !chosen);
                    changed.run();
                });
        box.setProperty("checked", true);
        var label = new Element("label").appendChild(box, Element.createText(form.title()));
        getElement().appendChild(label);
        var taught = new Span(form.taught());
        taught.addClassName("note");
        add(taught, pictures);
    }

    boolean isChosen() {
        return isChosen;
    }

    void show(List<Glyph> examples) {
        pictures.show(examples);
    }
}
