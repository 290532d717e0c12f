package org.glyphery.ui.runs;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Scores;
import org.glyphery.ui.Figures;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.run.RunView;

/// What a row says of a run.
///
/// @param progress while the run trains
record RunRow(Run run, Optional<RunProgress> progress) {

    private static final String NONE = "–";

    String address() {
        return RunView.address(run.id());
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
                        Figures.remaining(progress.remaining()));
    }

    String validationAccuracy() {
        return run.best()
                .flatMap(EpochScores::validation)
                .map(Scores::accuracy)
                .map(Figures::percent)
                .orElse(NONE);
    }

    String testAccuracy() {
        return run.best().map(best -> Figures.percent(best.test().accuracy())).orElse(NONE);
    }

    String testCrossEntropy() {
        return run.best()
                .map(best -> Figures.crossEntropy(best.test().crossEntropy()))
                .orElse(NONE);
    }

    /// None for closed-form templates, whose one pass is no epoch to choose.
    String bestEpoch() {
        return run.best()
                .filter(best -> best.epoch() > 0)
                .map(best -> Figures.count(best.epoch()))
                .orElse(NONE);
    }

    String parameters() {
        return Figures.count(run.parameters());
    }

    String time() {
        return run.trainingSeconds()
                .map(seconds -> Figures.time(Duration.ofMillis(Math.round(1000 * seconds))))
                .orElse(NONE);
    }
}
