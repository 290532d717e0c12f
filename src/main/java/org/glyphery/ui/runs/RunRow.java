package org.glyphery.ui.runs;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.training.Scores;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.RunStatusText;

/// What a row says of a run.
///
/// @param progress while the run trains
record RunRow(Run run, Optional<RunProgress> progress) {

    private static final String NONE = "–";

    String address() {
        return Addresses.run(run.id());
    }

    /// Nothing where the name says it already.
    String kind() {
        var title = run.plan().architecture().title();
        return title.equals(run.name()) ? "" : title;
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

    String detail() {
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
            case TRAINING_ACCURACY -> accuracy(run.best().map(EpochScores::training));
            case TRAINING_CROSS_ENTROPY -> crossEntropy(run.best().map(EpochScores::training));
            case VALIDATION_ACCURACY -> accuracy(run.best().flatMap(EpochScores::validation));
            case VALIDATION_CROSS_ENTROPY ->
                    crossEntropy(run.best().flatMap(EpochScores::validation));
            case TEST_ACCURACY -> accuracy(run.best().map(EpochScores::test));
            case TEST_CROSS_ENTROPY -> crossEntropy(run.best().map(EpochScores::test));
            case BEST_EPOCH -> bestEpoch();
            case PARAMETERS -> NumberWords.count(run.parameters());
            case TRAINING_SECONDS -> run.trainingSeconds().map(NumberWords::seconds).orElse(NONE);
        };
    }

    private static String accuracy(Optional<Scores> scores) {
        return scores.map(Scores::accuracy).map(NumberWords::percent).orElse(NONE);
    }

    private static String crossEntropy(Optional<Scores> scores) {
        return scores.map(Scores::crossEntropy).map(NumberWords::crossEntropy).orElse(NONE);
    }

    /// None for closed-form templates, whose one pass is no epoch to choose.
    private String bestEpoch() {
        return run.best()
                .filter(best -> best.epoch() > 0)
                .map(best -> NumberWords.count(best.epoch()))
                .orElse(NONE);
    }
}
