package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.ReadExample;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.Tiles;

/// Pictures of examples and how one model read them.
///
/// @param model that reads them on Draw, with the epoch shown here; absent where Draw does not have
///   them
record ExampleTiles(EpochAnswers answers, Optional<ChosenModel> model) {

    Tiles<ReadExample> of(List<ReadExample> read) {
        return new Tiles<>(read, this::tile);
    }

    private ListItem tile(ReadExample example) {
        String label = answers.classes().get(example.label());
        String predicted = answers.classes().get(example.predicted());
        var view = new GlyphView();
        view.show(
                answers.examples().glyph(example.index()),
                "Number %d, %s read as %s".formatted(example.index(), label, predicted));
        var words = new Span("%s read as %s".formatted(label, predicted));
        var detail = new Span(detail(example, label));
        detail.addClassName("detail");
        return new ListItem(linked(example, view), words, detail);
    }

    private Component linked(ReadExample example, GlyphView view) {
        return model.<Component>map(read -> new Anchor(Addresses.draw(read, example.index()), view))
                .orElse(view);
    }

    private static String detail(ReadExample example, String label) {
        return example.probability()
                .map(given -> "%s for %s".formatted(NumberWords.roundPercent(given), label))
                .orElse("number " + example.index());
    }
}
