package org.glyphery.ui.run;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.WatchedExamples;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.run.WatchedDigits.ReadAfterEpoch;
import org.glyphery.ui.run.WatchedDigits.Watched;

/// Twenty examples that the network has not learned from: read anew as it trains, and how each was
/// read after every epoch.
final class WatchSheet extends Section {

    private final Runs runs;
    private final Datasets datasets;
    private final H2 heading = new H2();
    private final Paragraph words = new Paragraph();
    private final WatchedDigits digits = new WatchedDigits();
    private final Map<Long, ReadAfterEpoch> read = new HashMap<>(); // by the steps done until then
    private List<String> classes = List.of();
    private List<Map<String, Object>> pictures = List.of();
    private Optional<WatchedExamples> examples = Optional.empty();

    WatchSheet(Run run, Runs runs, Datasets datasets) {
        this.runs = runs;
        this.datasets = datasets;
        addClassNames("sheet", "watched");
        words.addClassName("note");
        add(heading, words, digits);
        open(run);
    }

    private void open(Run run) {
        try {
            Dataset dataset = datasets.open(run.plan().dataset());
            var some = WatchedExamples.of(dataset);
            if (some.count() == 0) return;
            classes = dataset.classes();
            examples = Optional.of(some);
            pictures =
                    some.indices().stream()
                            .map(index -> GlyphView.message(some.examples().glyph(index)))
                            .toList();
        } catch (AbsentDataset missing) {
            examples = Optional.empty(); // the rest of the page says so
        }
    }

    /// Whether there is anything to see of it.
    boolean isOf(Run run) {
        boolean isThere = !run.status().hasEnded() || run.best().isPresent();
        return isThere && run.epochs() > 0 && examples.isPresent();
    }

    /// @param epoch that is looked into; 0 for none
    void show(Run run, List<EpochScores> history, int epoch) {
        examples.ifPresent(some -> show(run, some, WatchedEpochs.of(run, history, epoch), epoch));
    }

    private void show(Run run, WatchedExamples some, List<EpochScores> epochs, int epoch) {
        boolean live = run.status() == RunStatus.RUNNING;
        String title = title(some);
        heading.setText(live ? title + ", read again as it learns" : title + ", as it read them");
        words.setText(sentence(some));
        digits.show(
                new Watched(
                        run.id().value(),
                        live,
                        pictures,
                        IntStream.range(0, some.count()).map(some::label).boxed().toList(),
                        classes,
                        runs.steps(run).orElse(0L),
                        run.epochs(),
                        read(run, some, epochs),
                        epoch));
    }

    private String title(WatchedExamples some) {
        boolean areDigits = classes.stream().allMatch(name -> name.matches("\\d"));
        return "%s %s %s"
                .formatted(
                        some.count() == WatchedExamples.MOST
                                ? "Twenty"
                                : NumberWords.count(some.count()),
                        some.split().word(),
                        areDigits ? "digits" : "pictures");
    }

    private String sentence(WatchedExamples some) {
        String each =
                switch (some.count() / classes.size()) {
                    case 0, 1 -> "Of each class one that is neither most nor least like it";
                    case 2 ->
                            "Of each class the one most like it and the one least like it, among a"
                                    + " thousand";
                    default -> "Of each class some, from the one most like it to the one least";
                };
        return each + "; the same for every network.";
    }

    private List<ReadAfterEpoch> read(Run run, WatchedExamples some, List<EpochScores> epochs) {
        Optional<ScoredSplit> scored =
                switch (some.split()) {
                    case TEST -> Optional.of(ScoredSplit.TEST);
                    case VALIDATION -> Optional.of(ScoredSplit.VALIDATION);
                    case TRAINING -> Optional.empty(); // nobody keeps how these were read
                };
        if (scored.isEmpty()) return List.of();
        return epochs.stream()
                .flatMap(epoch -> read(run, some, epoch, scored.get()).stream())
                .toList();
    }

    private Optional<ReadAfterEpoch> read(
            Run run, WatchedExamples some, EpochScores scores, ScoredSplit split) {
        if (!read.containsKey(scores.step())) {
            try {
                int[] labels = runs.labels(run, scores.epoch(), split);
                List<Integer> ofThese =
                        some.indices().stream().map(index -> labels[index]).toList();
                read.put(scores.step(), new ReadAfterEpoch(scores.epoch(), ofThese));
            } catch (DamagedEpoch damaged) {
                return Optional.empty(); // the rest of the page says so
            }
        }
        return Optional.ofNullable(read.get(scores.step()));
    }
}
