package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.inspection.slices.MeasureAccuracy;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;
import org.glyphery.inspection.slices.MisreadSplit;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.ui.Dropdown;

/// How often pictures are read right that have little of a measure, or more of it, and the pictures
/// behind it.
final class AccuracySheet extends MisreadSheet {

    private static final int FIRST = 24;

    private final Dropdown<ExampleMeasure> measures = new Dropdown<>("Measure", this::choose);
    private final MeasureChart chart = new MeasureChart(this::open);
    private final H3 title = new H3();
    private final Div pictures = new Div();
    private final Map<ExampleMeasure, MeasureAccuracy> accuracies =
            new EnumMap<>(ExampleMeasure.class);
    private Optional<ExampleMeasure> chosen = Optional.empty();
    private Optional<MeasureAccuracy> shown = Optional.empty();
    private Optional<ExampleTiles> tiles = Optional.empty();

    AccuracySheet(Misreadings misreadings) {
        super("Accuracy by", "accuracy-by-measure.csv", misreadings);
        addClassName("accuracy-by");
        head().getElement().insertChild(1, measures.getElement());
        var opened = new Div(title, pictures);
        var beside = new Div(chart, opened);
        beside.addClassName("beside");
        add(beside);
    }

    @Override
    void clear() {
        accuracies.clear();
        measures.setVisible(false);
        chart.setVisible(false);
        clearPictures();
    }

    private void clearPictures() {
        title.setText("");
        pictures.removeAll();
    }

    /// The measure that a person has chosen stays; else the one by which accuracy differs most
    /// comes first.
    @Override
    String fill(EpochInView view, MisreadSplit found) {
        if (found.answers().examples().count() == 0) {
            return "The %s split has no examples.".formatted(view.split().word());
        }
        tiles = Optional.of(new ExampleTiles(found.answers(), view.onDraw()));
        Map<ExampleMeasure, String> names = new LinkedHashMap<>();
        for (MeasureAccuracy accuracy : found.accuracies()) {
            accuracies.put(accuracy.measure(), accuracy);
            names.put(accuracy.measure(), accuracy.measure().title().toLowerCase(Locale.ROOT));
        }
        measures.offer(names);
        measures.setVisible(true);
        chart.setVisible(true);
        chosen.filter(accuracies::containsKey)
                .or(() -> found.mostTelling().map(MeasureAccuracy::measure))
                .ifPresent(this::show);
        return "Each point is about a tenth of the %s split’s pictures, from little to much, with the 95 %% interval. Press one to see its pictures."
                .formatted(view.split().word());
    }

    private void choose(ExampleMeasure measure) {
        chosen = Optional.of(measure);
        show(measure);
    }

    private void show(ExampleMeasure measure) {
        var accuracy = accuracies.get(measure);
        if (accuracy == null) return; // chosen in a page that shows another split by now
        clearPictures();
        measures.show(measure);
        chart.show(accuracy);
        shown = Optional.of(accuracy);
    }

    /// Shows the pictures of a bin, those first that are misread.
    private void open(int bin) {
        shown.filter(accuracy -> bin >= 0 && bin < accuracy.bins().size())
                .ifPresent(accuracy -> {
                    chart.choose(bin);
                    clearPictures();
                    tiles.ifPresent(all -> fill(accuracy, accuracy.bins().get(bin), all));
                });
    }

    private void fill(MeasureAccuracy accuracy, MeasureBin bin, ExampleTiles all) {
        var answers = all.answers();
        var read =
                accuracy.examples(bin).stream()
                        .sorted(Comparator.comparing(answers::isRight))
                        .map(answers::read)
                        .toList();
        title.setText(
                "%s %s%s: %s of %s misread"
                        .formatted(
                                accuracy.measure().title(),
                                BinWords.of(accuracy.measure(), bin),
                                accuracy.measure().unit(),
                                NumberWords.count(bin.right().count() - bin.right().hits()),
                                NumberWords.count(bin.right().count())));
        pictures.add(all.of(read, FIRST));
    }
}
