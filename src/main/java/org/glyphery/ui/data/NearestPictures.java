package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.statistics.PixelNeighbours;
import org.glyphery.dataset.statistics.PixelNeighbours.PixelNeighbour;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.LatestQuestion;

/// The training pictures that are nearest to one, pixel by pixel; each leads to its place on the
/// wall.
final class NearestPictures extends Div {

    private static final int WANTED = 8;

    private final DatasetBrowser browser;
    private final IntConsumer goes;
    private final UnorderedList list = new UnorderedList();
    private final LatestQuestion question = new LatestQuestion();

    /// What was found, and where.
    private record FoundPictures(Examples training, List<PixelNeighbour> nearest) {}

    NearestPictures(DatasetBrowser browser, IntConsumer goes) {
        this.browser = browser;
        this.goes = goes;
        addClassName("nearest");
        add(new H2("Nearest in training"), list);
    }

    void ask(ShownExample example) {
        question.ask(() -> find(example), found -> show(found, example));
    }

    private FoundPictures find(ShownExample example) {
        Examples training = Split.TRAINING.of(browser.open(example.facts()));
        int itself = example.split() == Split.TRAINING ? example.index() : -1;
        return new FoundPictures(
                training, PixelNeighbours.of(training, example.bytes(), itself, WANTED));
    }

    private void show(FoundPictures found, ShownExample example) {
        list.removeAll();
        found.nearest().forEach(neighbour -> list.add(tile(found.training(), neighbour, example)));
    }

    private ListItem tile(Examples training, PixelNeighbour neighbour, ShownExample example) {
        int label = training.label(neighbour.index());
        String name = example.facts().classes().get(label);
        String distance = String.format(Locale.ROOT, "%.2f", neighbour.distance());
        var view = new GlyphView();
        view.show(
                training.glyph(neighbour.index()),
                "Number %s, labelled %s, at a distance of %s"
                        .formatted(NumberWords.count(neighbour.index()), name, distance));
        var words = new Span(name);
        words.addClassName(label == example.label() ? "right" : "wrong");
        var far = new Span(distance);
        far.addClassName("note");
        var button = new NativeButton("", _ -> goes.accept(neighbour.index()));
        button.add(view, words, far);
        return new ListItem(button);
    }
}
