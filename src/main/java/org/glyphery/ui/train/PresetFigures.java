package org.glyphery.ui.train;

import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.network.Network;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Estimate;
import org.glyphery.run.MeasuredRuns;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;

/// What is known here of a preset: how well it reads and how long it takes, measured by a run that
/// decides the same, or foretold from other runs.
///
/// @param run that has come furthest with the plan
/// @param accuracy foretold, where no run has measured it
/// @param time foretold; absent where nothing alike has been trained here
record PresetFigures(
        Plan plan,
        Optional<Run> run,
        Optional<Estimate.Accuracy> accuracy,
        Optional<Estimate.Time> time) {

    static PresetFigures of(Plan plan, Network network, Optional<Run> run, MeasuredRuns measured) {
        return new PresetFigures(
                plan,
                run,
                measured.accuracy(plan),
                measured.estimate(plan, network).flatMap(Estimate::time));
    }

    /// The best epoch of the run, where it has one.
    private Optional<EpochScores> best() {
        return run.flatMap(Run::best);
    }

    /// The large figure, a dash where nobody has measured it.
    String figure() {
        return best().map(PresetFigures::measured).orElse("–");
    }

    private static String measured(EpochScores best) {
        return best.validation()
                .or(best::test)
                .map(scores -> NumberWords.percent(scores.accuracy()))
                .orElse("–");
    }

    /// What the figure is of; what is foretold in its place.
    String meaning() {
        if (best().isPresent()) return split(best().orElseThrow()) + (isOver() ? "" : ", so far");
        return run.map(PresetFigures::waiting)
                .or(() -> accuracy.map(PresetFigures::foretold))
                .orElse("not trained here yet");
    }

    private static String foretold(Estimate.Accuracy accuracy) {
        return "not trained here yet; estimate %s, judging by %s"
                .formatted(NumberWords.percent(accuracy.share()), accuracy.reference());
    }

    private static String split(EpochScores best) {
        return best.validation().isPresent() ? "on validation" : "on test";
    }

    private boolean isOver() {
        return run.filter(it -> it.status() == RunStatus.FINISHED).isPresent();
    }

    private static String waiting(Run run) {
        return switch (run.status()) {
            case RUNNING -> "trains now";
            case QUEUED -> "waits in the queue";
            case PAUSED -> "paused";
            case CANCELLED -> "cancelled before its first epoch";
            case FAILED -> "failed here";
            case FINISHED -> "trained here";
        };
    }

    /// The time that training took, or would take.
    String duration() {
        Optional<Double> taken = run.filter(_ -> isOver()).flatMap(Run::trainingSeconds);
        if (taken.isPresent()) return NumberWords.seconds(taken.orElseThrow());
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> "a second or two";
            case Learning.GradientDescent _ ->
                    time.map(it -> "about " + NumberWords.time(it.duration()))
                            .orElse("time unknown");
        };
    }
}
