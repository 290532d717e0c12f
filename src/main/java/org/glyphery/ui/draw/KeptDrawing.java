package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.glyphery.dataset.OwnExample;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.RemoveButton;

/// One of my digits or letters: how networks see it, what the best model on show reads, and a
/// button that removes it.
final class KeptDrawing extends ListItem {

    private final String className;
    private final Span caption = new Span();

    /// @param word for what it is, "digit"
    KeptDrawing(OwnExample kept, String word, Runnable removes) {
        className = kept.className();
        var glyph = new GlyphView();
        glyph.show(kept.glyph(), className + ", which you kept");
        add(
                glyph,
                caption,
                new RemoveButton("Remove this %s from my %ss".formatted(className, word), removes));
        getElement().setAttribute("data-digit", className);
    }

    void show(String read) {
        boolean isRight = read.equals(className);
        caption.setText(isRight ? className : "%s, read as %s".formatted(className, read));
        caption.setClassName("misread", !isRight);
    }
}
