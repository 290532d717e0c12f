package org.glyphery.run;

import java.time.Instant;
import java.util.Optional;
import org.glyphery.network.Compute;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;

/// Runs as the database would have them, for tests that need no database.
public final class RunSamples {

    private RunSamples() {}

    /// A run that ended before its first epoch was done.
    public static Run without(Plan plan, RunStatus status, String failure) {
        return run(1, plan, status, Optional.of(failure), Optional.empty());
    }

    /// A finished run of one epoch.
    ///
    /// @param number from which its id and the name of its model are made
    /// @param accuracy on validation and test
    public static Run finished(int number, Plan plan, double accuracy) {
        return finished(number, plan, new Scores(1 - accuracy, accuracy));
    }

    /// @param scores on training, validation and test
    public static Run finished(int number, Plan plan, Scores scores) {
        var epoch = new EpochScores(1, 1, 1, scores, Optional.of(scores), Optional.of(scores));
        return run(number, plan, RunStatus.FINISHED, Optional.empty(), Optional.of(epoch));
    }

    /// A run as it was told of while it was being trained.
    public static Run running(Run run) {
        return as(run, RunStatus.RUNNING);
    }

    /// The same run with another status.
    public static Run as(Run run, RunStatus status) {
        return new Run(
                run.id(),
                run.model(),
                run.plan(),
                status,
                run.parameters(),
                run.compute(),
                run.created(),
                run.trainingSeconds(),
                run.failure(),
                run.remark(),
                run.best(),
                run.last());
    }

    /// A run that has come so far.
    public static Run after(Run run, RunStatus status, EpochScores last) {
        return new Run(
                run.id(),
                run.model(),
                run.plan(),
                status,
                run.parameters(),
                run.compute(),
                run.created(),
                Optional.of(last.seconds()),
                run.failure(),
                run.remark(),
                Optional.of(last),
                Optional.of(last));
    }

    /// An epoch that was scored once so many steps were done.
    public static EpochScores epoch(int epoch, long step) {
        var scores = new Scores(0.5, 0.5);
        return new EpochScores(
                epoch, epoch, step, scores, Optional.of(scores), Optional.of(scores));
    }

    private static Run run(
            int number,
            Plan plan,
            RunStatus status,
            Optional<String> failure,
            Optional<EpochScores> epoch) {
        return new Run(
                new RunId("%032d".formatted(number)),
                new ModelName("model-" + number),
                plan,
                status,
                1,
                new Compute(1, 1),
                Instant.EPOCH,
                epoch.map(EpochScores::seconds),
                failure,
                Optional.empty(),
                epoch,
                epoch);
    }
}
