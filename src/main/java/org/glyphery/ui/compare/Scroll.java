package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import org.glyphery.ui.Table;

/// A table that may be wider than its sheet.
final class Scroll extends Div {

    Scroll(Table table) {
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0");
        add(table);
    }
}
