package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.glyphery.image.Glyph;
import org.glyphery.synthetic.DigitForm;

/// One form of a digit: a few of its kind, where it is taught, and whether it is written at all.
final class FormRow extends Div {

    private static final String CHECKED = "element.checked";

    private final PictureSheet pictures;
    private boolean isChosen = true;

    /// @param changed is called when a person has chosen it or left it out
    FormRow(DigitForm form, Runnable changed) {
        addClassName("digit-form");
        pictures = new PictureSheet("Digits of the form " + form.title());
        var box =
                new Element("input").setAttribute("type", "checkbox").setProperty("checked", true);
        box.addEventListener(
                        "change",
                        event -> {
                            isChosen = event.getEventData().get(CHECKED).asBoolean();
                            setClassName("left-out", !isChosen);
                            changed.run();
                        })
                .addEventData(CHECKED);
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
