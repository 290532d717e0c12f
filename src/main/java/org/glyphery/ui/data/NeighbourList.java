package org.glyphery.ui.data;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.ui.GlyphView;

/// Pictures that lie near to one, with how far they are; each leads to its place on the wall.
final class NeighbourList extends UnorderedList {

    /// @param index within its split
    record NearPicture(int index, double distance) {}

    private final BiConsumer<Split, Integer> goes;

    /// @param goes shows the example of an index in a split
    NeighbourList(BiConsumer<Split, Integer> goes) {
        this.goes = goes;
    }

    /// @param examples of the split in which the pictures are
    void show(ShownExample example, Split split, Examples examples, List<NearPicture> pictures) {
        removeAll();
        pictures.forEach(near -> add(tile(example, split, examples, near)));
    }

    private ListItem tile(ShownExample example, Split split, Examples examples, NearPicture near) {
        int label = examples.label(near.index());
        String name = example.facts().classes().get(label);
        String distance = String.format(Locale.ROOT, "%.2f", near.distance());
        var view = new GlyphView();
        view.show(
                examples.glyph(near.index()),
                "Number %s, labelled %s, at a distance of %s"
                        .formatted(NumberWords.count(near.index()), name, distance));
        var words = new Span(name);
        words.addClassName(label == example.label() ? "right" : "wrong");
        var far = new Span(distance);
        far.addClassName("note");
        var button = new NativeButton("", _ -> goes.accept(split, near.index()));
        button.add(view, words, far);
        return new ListItem(button);
    }
}
