package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Split;
import org.glyphery.inspection.projection.ExampleMap;
import org.glyphery.inspection.projection.MapQuestion;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.data.NeighbourList.NearPicture;

/// The pictures of a split that are nearest to one of them as the run sees them that reads the
/// wall, before its last layer; each leads to its place on the wall.
final class NearestSeen extends Div {

    private final DataPageServices services;
    private final H2 heading = new H2();
    private final NeighbourList list;
    private final Paragraph note = new Paragraph();
    private final LatestQuestion question = new LatestQuestion();
    private Optional<Run> reader = Optional.empty();

    private record SeenPictures(ExampleMap map, List<NearPicture> nearest) {}

    NearestSeen(DataPageServices services, BiConsumer<Split, Integer> goes) {
        this.services = services;
        list = new NeighbourList(goes);
        note.addClassName("note");
        addClassName("nearest");
        add(heading, note, list);
        setVisible(false);
    }

    /// Says who reads the wall.
    ///
    /// @param run the id of a run; empty for none
    void readBy(String run) {
        reader =
                RunId.read(run)
                        .flatMap(services.runs()::find)
                        .filter(each -> each.best().isPresent());
    }

    void ask(ShownExample example) {
        var able =
                reader.filter(run ->
                        services.datasets().facts(run.plan().dataset()).isLike(example.facts()));
        setVisible(able.isPresent());
        able.ifPresent(run -> ask(example, run));
    }

    private void ask(ShownExample example, Run run) {
        heading.setText("Nearest as %s sees them".formatted(run.name()));
        if (list.getComponentCount() == 0) note.setText("It looks at the pictures first …");
        question.ask(
                () -> find(example, run),
                found -> show(example, found),
                () -> note.setText("The run could not be asked; it may have been deleted."));
    }

    private SeenPictures find(ShownExample example, Run run) {
        int epoch = run.best().orElseThrow().epoch();
        var map =
                services.maps()
                        .awaited(
                                new MapQuestion(
                                        run, epoch, example.facts().whole(), example.split()));
        var near =
                services.maps()
                        .place(
                                map,
                                example.glyph(),
                                map.count(),
                                NearestPictures.WANTED,
                                map.placeOf(example.index()))
                        .neighbours();
        return new SeenPictures(
                map,
                IntStream.range(0, near.count())
                        .mapToObj(place ->
                                new NearPicture(
                                        map.indices()[near.rows()[place]], near.distances()[place]))
                        .toList());
    }

    private void show(ShownExample example, SeenPictures found) {
        int all = example.examples().count();
        int count = found.map().count();
        note.setText(
                count < all
                        ? "Of %s of its %s pictures, drawn at random."
                                .formatted(NumberWords.count(count), NumberWords.count(all))
                        : "");
        list.show(example, example.split(), example.examples(), found.nearest());
    }
}
