package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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

    /// @param first that are there at once
    Tiles<ReadExample> of(List<ReadExample> read, int first) {
        return new Tiles<>(read, this::tile, first);
    }

    /// A row of small pictures, each with what it was read as; those that are wrong are framed.
    UnorderedList row(List<ReadExample> read) {
        var row = new UnorderedList();
        row.addClassName("read-row");
        for (ReadExample example : read) {
            String predicted = answers.classes().get(example.predicted());
            var item = new ListItem(linked(example, view(example)), new Span("as " + predicted));
            item.setClassName("misread", !answers.isRight(example.index()));
            row.add(item);
        }
        return row;
    }

    private ListItem tile(ReadExample example) {
        String label = answers.classes().get(example.label());
        String predicted = answers.classes().get(example.predicted());
        var words = new Span("%s read as %s".formatted(label, predicted));
        var detail = new Span(detail(example, label));
        detail.addClassName("detail");
        return new ListItem(linked(example, view(example)), words, detail);
    }

    private GlyphView view(ReadExample example) {
        var view = new GlyphView();
        view.show(
                answers.examples().glyph(example.index()),
                "Number %d, %s read as %s"
                        .formatted(
                                example.index(),
                                answers.classes().get(example.label()),
                                answers.classes().get(example.predicted())));
        return view;
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
