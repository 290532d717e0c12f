package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.ReadDrawings.MisreadDrawing;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.Tiles;

/// What one model misreads of drawings, as pictures.
final class MisreadPictures extends Div {

    MisreadPictures(ReadDrawings read) {
        List<MisreadDrawing> misread = read.misread();
        String name = read.model().run().name();
        add(
                new H3(
                        misread.isEmpty()
                                ? name + " misreads none"
                                : "%s misreads %s"
                                        .formatted(
                                                name,
                                                NumberWords.counted(misread.size(), "drawing"))));
        if (!misread.isEmpty()) add(new Tiles<>(misread, MisreadPictures::tile));
    }

    private static ListItem tile(MisreadDrawing misread) {
        String words = "%s read as %s".formatted(misread.drawing().className(), misread.readAs());
        var view = new GlyphView();
        view.show(misread.drawing().glyph(), words);
        return new ListItem(view, new Span(words));
    }
}
