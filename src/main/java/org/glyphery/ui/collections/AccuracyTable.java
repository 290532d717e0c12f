package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;

/// How many of a collection's drawings models read, of all and of each class, with Wilson's
/// intervals; and what one of them misreads, as pictures.
final class AccuracyTable extends Div {

    private final Table table = new Table();
    private final Paragraph note = new Paragraph();
    private final Div wrong = new Div();
    private List<ReadDrawings> shown = List.of();
    private Optional<ModelName> opened = Optional.empty();

    AccuracyTable() {
        addClassName("accuracies");
        note.addClassName("note");
        table.onPress(place -> choose(shown.get(place)));
        add(table, note, wrong);
    }

    /// The models that are in it.
    List<ModelName> names() {
        return shown.stream().map(each -> each.model().name()).toList();
    }

    void show(OwnCollection collection, List<ReadDrawings> read) {
        shown = read;
        List<String> classes =
                read.stream()
                        .flatMap(each -> each.drawings().stream())
                        .map(drawing -> drawing.className())
                        .distinct()
                        .sorted()
                        .toList();
        List<String> headings = new ArrayList<>(List.of("model", "read", "accuracy"));
        headings.addAll(classes);
        table.show(headings, read.stream().map(each -> row(each, classes)).toList());
        note.setText(note(collection, read));
        read.stream()
                .filter(each -> opened.filter(each.model().name()::equals).isPresent())
                .findFirst()
                .or(() -> read.stream().filter(each -> !each.misread().isEmpty()).findFirst())
                .or(() -> read.stream().findFirst())
                .ifPresentOrElse(this::open, wrong::removeAll);
    }

    private static TableRow row(ReadDrawings read, List<String> classes) {
        CountedRight all = read.accuracy();
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(all.words()));
        cells.add(List.of(NumberWords.roundPercent(all.share()), all.range(0)));
        var byClass = read.byClass(classes);
        for (String name : classes) {
            CountedRight of = byClass.get(name);
            cells.add(of == null ? List.of("–") : List.of(of.words(), of.range(0)));
        }
        return new TableRow(read.model().run().name(), -1, cells, Press.ON);
    }

    private static String note(OwnCollection collection, List<ReadDrawings> read) {
        List<String> taught =
                read.stream()
                        .filter(each -> each.hasLearnedFrom(collection.name().value()))
                        .map(each -> each.model().run().name())
                        .toList();
        String intervals =
                "Below each share its 95 % interval (Wilson's). Press a model to see what it"
                        + " misreads.";
        return taught.isEmpty()
                ? intervals
                : "%s %s learned from drawings of this collection, so that it says little how %s reads them."
                        .formatted(
                                intervals,
                                NumberWords.list(taught),
                                taught.size() == 1 ? "it" : "each");
    }

    private void choose(ReadDrawings read) {
        opened = Optional.of(read.model().name());
        open(read);
    }

    private void open(ReadDrawings read) {
        wrong.removeAll();
        wrong.add(new MisreadPictures(read));
    }
}
