package org.glyphery.ui.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.run.Metric;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.RunStatusText;

/// What a row says of a run.
///
/// @param progress while the run trains
/// @param curve validation accuracy by epoch
/// @param colour its place among the colours of plots
record RunRow(Run run, Optional<RunProgress> progress, List<Double> curve, int colour) {

    private static final String NONE = "–";

    String address() {
        return Addresses.run(run.id());
    }

    /// The kind; nothing where the name says it already.
    private String kind() {
        var title = run.plan().architecture().title();
        return title.equals(run.name()) ? "" : title;
    }

    /// The address of the picture of its best weights, which stays the same for ever; empty before
    /// there are any.
    String picture() {
        return run.best()
                .map(best ->
                        "api/runs/%s/weights.png?epoch=%d&step=%d"
                                .formatted(run.id(), best.epoch(), best.step()))
                .orElse("");
    }

    Sparkline sparkline() {
        return Sparkline.of(curve);
    }

    /// What stands in place of the bar.
    static String withoutValidation(Run run) {
        return run.best().isEmpty() ? "" : "no validation split";
    }

    /// What is said behind its status.
    List<String> details() {
        return Stream.of(kind(), detail()).filter(words -> !words.isEmpty()).toList();
    }

    String status() {
        return RunStatusText.word(run.status());
    }

    /// How much is done, from 0 to 1; below 0 where nothing is under way.
    double share() {
        return run.status() == RunStatus.RUNNING
                ? progress.map(RunProgress::share).orElseGet(this::shareOfEpochs)
                : -1;
    }

    private double shareOfEpochs() {
        return run.last().map(last -> (double) last.epoch() / run.epochs()).orElse(0.0);
    }

    private String detail() {
        return progress.map(RunRow::live).orElseGet(() -> RunStatusText.detail(run));
    }

    private static String live(RunProgress progress) {
        return "epoch %d of %d · %s"
                .formatted(
                        progress.epoch(),
                        progress.epochs(),
                        NumberWords.remaining(progress.remaining()));
    }

    /// A figure of the best epoch, or a setting.
    ///
    /// @param fields of the run's plan, by path
    String text(RunField field, Function<Run, Map<String, String>> fields) {
        return switch (field) {
            case RunColumn column -> text(column);
            case PlanField plan ->
                    Optional.ofNullable(fields.apply(run).get(plan.path()))
                            .map(NumberWords::setting)
                            .orElse(NONE);
        };
    }

    private String text(RunColumn column) {
        return switch (column) {
            case NAME -> run.name();
            case MODEL -> run.model().value();
            case STATUS -> status();
            case TRAINING_ACCURACY,
                    TRAINING_CROSS_ENTROPY,
                    VALIDATION_ACCURACY,
                    VALIDATION_CROSS_ENTROPY,
                    TEST_ACCURACY,
                    TEST_CROSS_ENTROPY,
                    BEST_EPOCH,
                    PARAMETERS,
                    TRAINING_SECONDS ->
                    column.metric().flatMap(this::written).orElse(NONE);
        };
    }

    private Optional<String> written(Metric metric) {
        return metric.of(run).map(metric.unit()::written);
    }
}
