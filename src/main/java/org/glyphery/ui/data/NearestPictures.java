package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.BiConsumer;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.statistics.PixelNeighbours;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.data.NeighbourList.NearPicture;

/// The training pictures that are nearest to one, pixel by pixel; each leads to its place on the
/// wall.
final class NearestPictures extends Div {

    /// The pictures that are shown.
    static final int WANTED = 8;

    private final DatasetBrowser browser;
    private final NeighbourList list;
    private final LatestQuestion question = new LatestQuestion();

    /// What was found, and where.
    private record FoundPictures(Examples training, List<NearPicture> nearest) {}

    NearestPictures(DatasetBrowser browser, BiConsumer<Split, Integer> goes) {
        this.browser = browser;
        list = new NeighbourList(goes);
        addClassName("nearest");
        add(new H2("Nearest in training"), list);
    }

    void ask(ShownExample example) {
        question.ask(
                () -> find(example),
                found -> list.show(example, Split.TRAINING, found.training(), found.nearest()));
    }

    private FoundPictures find(ShownExample example) {
        Examples training = Split.TRAINING.of(browser.open(example.facts()));
        int itself = example.split() == Split.TRAINING ? example.index() : -1;
        var nearest = PixelNeighbours.of(training, example.bytes(), itself, WANTED);
        return new FoundPictures(
                training,
                nearest.stream()
                        .map(each -> new NearPicture(each.index(), each.distance()))
                        .toList());
    }
}
