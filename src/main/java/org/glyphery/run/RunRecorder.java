package org.glyphery.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.glyphery.training.Learning;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingEvent.Diverged;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.jspecify.annotations.Nullable;

/// Stores what one training reports, then tells it on.
final class RunRecorder implements Consumer<TrainingEvent> {

    private static final int MOST_LOSSES = 2_000;
    private static final long KEEP_ALL_BELOW_BYTES = 1_000_000;
    private static final int SPREAD_EPOCHS = 10;
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

    private Run run; // as it was after its last epoch; a person may have renamed it meanwhile
    private final int classes;
    private final RunStore store;
    private final RunFiles files;
    private final RunEvents events;
    private final Consumer<@Nullable RunProgress> shown;
    private final long started = System.nanoTime();
    private final double secondsBefore;
    private long firstStep = -1;
    private long lastTold;
    private int epoch;
    private long epochStarted;
    private long stepBeforeEpoch;
    private double examplesPerSecond;

    RunRecorder(
            Run run,
            int classes,
            RunStore store,
            RunFiles files,
            RunEvents events,
            Consumer<@Nullable RunProgress> shown) {
        this.run = run;
        this.classes = classes;
        this.store = store;
        this.files = files;
        this.events = events;
        this.shown = shown;
        secondsBefore = run.trainingSeconds().orElse(0.0);
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case StepCompleted step -> progress(step);
            case EpochCompleted epoch -> store(epoch);
            case Diverged _ -> {}
        }
    }

    private void progress(StepCompleted step) {
        if (firstStep < 0) {
            firstStep = step.step() - 1;
        }
        long now = System.nanoTime();
        if (step.epoch() != epoch) {
            epoch = step.epoch();
            epochStarted = now;
            stepBeforeEpoch = step.step();
        }
        if (now - lastTold < BETWEEN_PROGRESS.toNanos()) {
            return;
        }
        lastTold = now;
        double secondsPerStep = (now - started) / 1e9 / (step.step() - firstStep);
        var remaining =
                Duration.ofMillis(
                        Math.round(1_000 * secondsPerStep * (step.steps() - step.step())));
        var progress =
                new RunProgress(
                        run.id(),
                        run.name(),
                        step.epoch(),
                        run.epochs(),
                        step.step(),
                        step.steps(),
                        step.loss(),
                        examplesPerSecond(step, now),
                        elapsed(now),
                        remaining);
        shown.accept(progress);
        events.tell(new RunEvent.Progressed(progress));
    }

    /// Of this epoch so far; at its very first step still that of the epoch before.
    private double examplesPerSecond(StepCompleted step, long now) {
        if (step.step() == stepBeforeEpoch) return examplesPerSecond;
        int batchSize =
                switch (run.plan().learning()) {
                    case Learning.ClosedForm _ -> 0;
                    case Learning.GradientDescent descent -> descent.batchSize();
                };
        double seconds = Math.max(1, now - epochStarted) / 1e9;
        examplesPerSecond = batchSize * (step.step() - stepBeforeEpoch) / seconds;
        return examplesPerSecond;
    }

    /// Since the last start, and in the epochs that were stored before it.
    private Duration elapsed(long now) {
        return Duration.ofNanos(now - started + Math.round(1e9 * secondsBefore));
    }

    private void store(EpochCompleted epoch) {
        Run before = store.find(run.id()).orElseThrow();
        int mostLosses = Math.ceilDiv(MOST_LOSSES, Math.max(1, run.epochs()));
        files.write(run.id(), epoch, classes, mostLosses);
        store.addEpoch(
                run.id(),
                new EpochScores(
                        epoch.epoch(),
                        epoch.duration().toNanos() / 1e9,
                        epoch.checkpoint().step(),
                        epoch.training().scores().orElseThrow(),
                        epoch.validation().scores(),
                        epoch.test().scores().orElseThrow()));
        Run after = store.find(run.id()).orElseThrow();
        run = after;
        boolean large = epoch.checkpoint().weights().bytes() >= KEEP_ALL_BELOW_BYTES;
        // First told, so that nobody asks for weights any more that are dropped now.
        events.tell(new RunEvent.Changed(after));
        before.last().ifPresent(last -> thin(last.epoch(), after, large));
        before.best().ifPresent(best -> thin(best.epoch(), after, large));
    }

    /// Drops what is no longer wanted of an epoch that was last or best until now.
    private void thin(int epoch, Run after, boolean large) {
        boolean last = after.last().orElseThrow().epoch() == epoch;
        boolean best = after.best().orElseThrow().epoch() == epoch;
        if (!last) {
            files.forgetOptimizer(run.id(), epoch);
        }
        if (large && !last && !best && !isSpread(epoch)) {
            files.forgetWeights(run.id(), epoch);
        }
    }

    /// Ten of them, or all where there are fewer: those at which another tenth of the run is done.
    private boolean isSpread(int epoch) {
        int epochs = run.epochs();
        return epoch * SPREAD_EPOCHS / epochs != (epoch - 1) * SPREAD_EPOCHS / epochs;
    }
}
