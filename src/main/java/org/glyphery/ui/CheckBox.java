package org.glyphery.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/// The browser's own check box, as an element among others.
public final class CheckBox {

    private static final String CHECKED = "element.checked";

    private CheckBox() {}

    /// One that is not ticked.
    ///
    /// @param changes is called with whether a person has ticked it
    public static Element that(Consumer<Boolean> changes) {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.addEventListener(
                        "change",
                        event -> changes.accept(event.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        return box;
    }
}
