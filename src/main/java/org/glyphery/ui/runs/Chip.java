package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.glyphery.ui.RemoveButton;

/// A filter that is on, with a button that takes it off.
final class Chip extends ListItem {

    Chip(String text, Runnable removes) {
        addClassName("chip");
        add(new Span(text), new RemoveButton("Take off: " + text, removes));
    }
}
