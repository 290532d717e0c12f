package org.glyphery.run;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.glyphery.training.EvenlySpread;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.SnapshotTaken;
import org.glyphery.training.TrainingEvent.StartMeasured;
import org.glyphery.training.TrainingEvent.StepCompleted;

/// Stores what one training reports, then tells it on.
///
/// @see "src/docs/decisions/file-row-event.md"
final class RunRecorder implements Consumer<TrainingEvent> {

    private static final int MOST_LOSSES = 2_000;
    private static final long KEEP_ALL_BELOW_BYTES = 1_000_000;
    private static final int SPREAD_EPOCHS = 10;
    private static final int GOES_ON_FROM = 2;
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

    private Run run; // as it was after its last epoch; a person may have renamed it meanwhile
    private final int classes;
    private final RunStore store;
    private final RunFiles files;
    private final CheckpointFiles checkpoints;
    private final FirstUpdates firstUpdates;
    private final RunEvents events;
    private final Consumer<RunProgress> shown;
    private final IntSupplier rivalsEpochs;
    private long started = System.nanoTime(); // as if it had never rested
    private long restingSince = started;
    private long lastRest; // nanoseconds
    private double secondsBefore;
    private long steps; // done since then
    private boolean isNextShown; // the first step of a turn
    private long lastTold = started - BETWEEN_PROGRESS.toNanos();
    private int epoch;
    private long epochStarted;
    private long examples; // in this epoch, since its first step
    private double examplesPerSecond;

    /// @param rivalsEpochs that are left to the rival in whose epochs it rests, if there is one
    RunRecorder(
            Run run,
            int classes,
            RunStore store,
            RunFiles files,
            CheckpointFiles checkpoints,
            RunEvents events,
            Consumer<RunProgress> shown,
            IntSupplier rivalsEpochs) {
        this.run = run;
        this.classes = classes;
        this.store = store;
        this.files = files;
        this.checkpoints = checkpoints;
        firstUpdates = new FirstUpdates(run.id(), new SnapshotFiles(files));
        this.events = events;
        this.shown = shown;
        this.rivalsEpochs = rivalsEpochs;
        secondsBefore = run.trainingSeconds().orElse(0.0);
    }

    /// @param rewound the run as it is once what lies behind its last checkpoint is forgotten
    void goOnAs(Run rewound) {
        run = rewound;
        if (steps == 0) secondsBefore = run.trainingSeconds().orElse(0.0);
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case StartMeasured(var norms, var health) -> {
                health.ifPresent(measured -> files.writeFirstHealth(run.id(), measured));
                if (run.keepsGradientNorms()) {
                    files.writeFirstNorms(run.id(), norms);
                    store.addFirstNorms(run.id(), norms);
                }
            }
            case SnapshotTaken(var snapshot) -> firstUpdates.take(snapshot);
            case StepCompleted step -> progress(step);
            case CheckpointTaken(var checkpoint) -> {
                firstUpdates.write();
                checkpoints.write(run.id(), checkpoint);
                store.gotFurther(run.id());
            }
            case EpochCompleted epoch -> store(epoch);
        }
    }

    /// Stores what waits for the next checkpoint, of a training that has ended without one.
    void end() {
        firstUpdates.write();
    }

    /// It trains no further for now, since it is the turn of another.
    void rest() {
        restingSince = System.nanoTime();
    }

    void goOn() {
        long rest = System.nanoTime() - restingSince;
        if (steps > 0) lastRest = rest; // before that, it waited for its data alone
        started += rest;
        isNextShown = true;
    }

    private void progress(StepCompleted step) {
        steps++;
        long now = System.nanoTime();
        if (step.epoch() != epoch) {
            epoch = step.epoch();
            epochStarted = now;
            examples = 0;
        } else {
            examples += step.examples();
        }
        measureSpeed(now);
        boolean isTold = now - lastTold >= BETWEEN_PROGRESS.toNanos();
        if (isTold || isNextShown) show(step, now, isTold);
    }

    private void show(StepCompleted step, long now, boolean isTold) {
        isNextShown = false;
        var progress =
                new RunProgress(
                        run.id(),
                        run.name(),
                        step.epoch(),
                        run.epochs(),
                        step.step(),
                        step.steps(),
                        step.loss(),
                        examplesPerSecond,
                        elapsed(now),
                        remaining(step, now));
        shown.accept(progress);
        if (isTold) {
            lastTold = now;
            events.tell(new RunEvent.Progressed(progress));
        }
    }

    /// The time until it has trained all its epochs, if it rests in each of its rival's before that
    /// as long as it did last.
    private Duration remaining(StepCompleted step, long now) {
        double perStep = (double) (now - started) / steps;
        int left = run.epochs() - step.epoch();
        double rests = (double) lastRest * Math.min(left, rivalsEpochs.getAsInt());
        return Duration.ofMillis(
                Math.round((perStep * (step.steps() - step.step()) + rests) / 1e6));
    }

    /// The speed of this epoch so far; at its very first step still that of the epoch before.
    private void measureSpeed(long now) {
        if (examples > 0) examplesPerSecond = 1e9 * examples / Math.max(1, now - epochStarted);
    }

    /// The time since the last start, and in the epochs that were stored before it.
    private Duration elapsed(long now) {
        return Duration.ofNanos(now - started + Math.round(1e9 * secondsBefore));
    }

    private void store(EpochCompleted epoch) {
        var checkpoint = epoch.checkpoint();
        Run before = run;
        firstUpdates.write();
        int mostLosses = Math.ceilDiv(MOST_LOSSES, Math.max(1, run.epochs()));
        var record = files.write(run.id(), epoch, classes, mostLosses);
        store.addEpoch(run.id(), record.scores(), record.weightsSha256(), record.gradientNorms());
        checkpoints.forget(run.id());
        Run after = store.get(run.id());
        run = after;
        boolean large = checkpoint.weights().bytes() >= KEEP_ALL_BELOW_BYTES;
        // First told, so that nobody asks for weights any more that are dropped now.
        events.tell(new RunEvent.Changed(after));
        thin(checkpoint.epoch() - GOES_ON_FROM, after, large);
        before.best().ifPresent(best -> thin(best.epoch(), after, large));
    }

    /// Drops what is no longer wanted of an epoch. Of the last two all is kept: the last one's
    /// files may turn out to be damaged when the run is to go on.
    private void thin(int epoch, Run after, boolean large) {
        if (epoch < 1 || epoch > after.last().orElseThrow().epoch() - GOES_ON_FROM) return;
        files.forgetOptimizer(run.id(), epoch);
        boolean best = after.best().orElseThrow().epoch() == epoch;
        if (large && !best && !isSpread(epoch)) {
            files.forgetWeights(run.id(), epoch);
        }
    }

    /// Ten of them, or all where there are fewer: those at which another tenth of the run is done.
    private boolean isSpread(int epoch) {
        return EvenlySpread.contains(epoch, run.epochs(), SPREAD_EPOCHS);
    }
}
