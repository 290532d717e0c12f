package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.glyphery.dataset.OwnDigit;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.RemoveButton;

/// One of my digits: how networks see it, what the best model on show reads, and a button that
/// removes it.
final class KeptDigit extends ListItem {

    private final int label;
    private final Span caption = new Span();

    KeptDigit(OwnDigit digit, Runnable removes) {
        label = digit.label();
        var glyph = new GlyphView();
        glyph.show(digit.glyph(), "A %d that you kept".formatted(label));
        add(
                glyph,
                caption,
                new RemoveButton("Remove this %d from my digits".formatted(label), removes));
        getElement().setAttribute("data-digit", Integer.toString(label));
    }

    void show(int read) {
        caption.setText(
                read == label ? Integer.toString(label) : "%d, read as %d".formatted(label, read));
        caption.setClassName("misread", read != label);
    }
}
