package org.glyphery.ui;

import com.vaadin.flow.component.html.Div;

/// A table that may be wider than its sheet.
public final class Scroll extends Div {

    public Scroll(Table table) {
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0");
        add(table);
    }
}
