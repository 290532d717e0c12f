package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/// A filter that is on, with a button that takes it off.
final class Chip extends ListItem {

    Chip(String text, Runnable removes) {
        addClassName("chip");
        var remove = new NativeButton("×", _ -> removes.run());
        remove.setAriaLabel("Take off: " + text);
        add(new Span(text), remove);
    }
}
