package org.glyphery.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.Randomness;
import org.glyphery.network.Batch;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Step;
import org.glyphery.network.Trainer;
import org.glyphery.network.Weights;
import org.glyphery.training.HealthProbe.LastUpdate;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.SnapshotTaken;
import org.glyphery.training.TrainingEvent.StartMeasured;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.glyphery.training.TrainingEvent.StepLoss;

/// Gradient descent, epoch by epoch.
final class TrainingLoop implements AutoCloseable {

    private final Training training;
    private final Network network;
    private final Learning.GradientDescent plan;
    private final Trainer trainer;
    private final BatchSource source;
    private final Snapshots snapshots;
    private final HealthProbe health;
    private final Glimpses glimpses;
    private final List<Double> validation = new ArrayList<>(); // cross-entropy of each epoch
    private int next = 1; // epoch
    private Optional<Checkpoint> underWay = Optional.empty(); // within that epoch

    TrainingLoop(Training training, Network network, Learning.GradientDescent plan) {
        this.training = training;
        this.network = network;
        this.plan = plan;
        snapshots = new Snapshots(network, plan);
        var examples = training.dataset().training();
        int batch = Math.min(plan.batchSize(), examples.count());
        int towers = plan.towers(examples.count(), training.compute());
        int smallest = training.plan().smallestBatch(towers);
        var compute = new Compute(towers, training.compute().threads());
        Runnable check = () -> StoppedUnderWay.unlessGoingOn(training.stopRequest().get());
        var set = new BatchSource.TrainingSet(examples, training.data().alongside());
        source = new BatchSource(set, training.plan().mix(), plan, smallest);
        try {
            trainer = new Trainer(network, plan.update(), plan.trainedLayers(), compute, check);
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
        Optional<GradientProbe> norms = Optional.empty();
        try {
            if (plan.gradientNorms()) {
                norms = Optional.of(new GradientProbe(network, examples, batch, compute, check));
            }
            health = new HealthProbe(network, plan, training.data(), towers, trainer, norms);
            glimpses = new Glimpses(training.onlooker(), network, training.dataset(), trainer);
        } catch (RuntimeException | Error e) {
            norms.ifPresent(GradientProbe::close);
            source.close();
            trainer.close();
            throw e;
        }
    }

    void begin(TrainingStart start) {
        switch (start) {
            case TrainingStart.Fresh _ -> begin(training.initial(network, plan));
            case TrainingStart.From(var weights) -> begin(weights);
            case TrainingStart.Resumed(var checkpoint, var crossEntropies) -> {
                trainer.load(checkpoint.weights());
                trainer.loadOptimizerState(checkpoint.optimizerState());
                long done = checkpoint.epoch() * (long) source.batchesPerEpoch();
                boolean isWhole = checkpoint.step() == done;
                next = isWhole ? checkpoint.epoch() + 1 : checkpoint.epoch();
                if (!isWhole) underWay = Optional.of(checkpoint);
                // That of an epoch done in part does not count: the epoch is scored again.
                crossEntropies.stream().limit(next - 1L).forEach(validation::add);
            }
        }
    }

    private void begin(Weights weights) {
        trainer.load(weights);
        var measured = health.measure(0, weights, LastUpdate.NONE);
        training.listener().accept(new StartMeasured(measured.norms(), measured.health()));
        tell(snapshots.ofUpdate(0, weights::of));
        glimpses.offer(0);
    }

    private void tell(Optional<Snapshot> snapshot) {
        snapshot.map(SnapshotTaken::new).ifPresent(training.listener());
    }

    @Override
    public void close() {
        source.close();
        health.close();
        trainer.close();
    }

    /// Trains the next epoch, or what is left of it.
    ///
    /// @return how the training has ended; absent where it goes on
    Optional<Outcome> epoch() throws InterruptedException {
        Optional<Outcome> over = over(); // where it goes on from its very end
        if (over.isPresent()) return over;
        var pass = underWay.map(EpochPass::new).orElseGet(() -> new EpochPass(next));
        underWay = Optional.empty();
        Optional<Outcome> end = pass.run();
        if (end.isPresent()) return end;
        next++;
        return over().or(this::stoppedAsAsked);
    }

    /// How it ends with the epochs that are done.
    private Optional<Outcome> over() {
        if (next > plan.epochs()) return Optional.of(new Outcome.Finished());
        return plan.earlyStopping().isDue(validation)
                ? Optional.of(new Outcome.StoppedEarly(next - 1))
                : Optional.empty();
    }

    private Optional<Outcome> stoppedAsAsked() {
        boolean asked = training.stopRequest().get() == StopRequest.AFTER_EPOCH;
        return asked ? Optional.of(new Outcome.Stopped()) : Optional.empty();
    }

    /// One epoch.
    private final class EpochPass {

        private final int epoch;
        private final List<StepLoss> losses = new ArrayList<>();
        private LastUpdate last = LastUpdate.NONE;
        private long step;
        private final long started; // as if all of it had been done without an interruption
        private long lastCheckpoint = System.nanoTime();

        EpochPass(int epoch) {
            this.epoch = epoch;
            step = before();
            started = System.nanoTime();
        }

        EpochPass(Checkpoint underWay) {
            epoch = underWay.epoch();
            step = underWay.step();
            losses.addAll(underWay.losses());
            started = System.nanoTime() - underWay.spent().toNanos();
        }

        /// Steps before this epoch.
        private long before() {
            return (epoch - 1) * (long) source.batchesPerEpoch();
        }

        /// @return how the training ends with this epoch; absent where it goes on
        Optional<Outcome> run() throws InterruptedException {
            var batches = source.epoch(epoch, Math.toIntExact(step - before()));
            while (batches.hasNext()) {
                switch (training.stopRequest().get()) {
                    case NONE, AFTER_EPOCH -> {}
                    case NOW -> {
                        return step == before() ? stopped() : complete().or(this::stopped);
                    }
                    case PAUSE -> {
                        if (step > before()) take(checkpoint());
                        return Optional.of(new Outcome.Paused());
                    }
                }
                Batch batch = batches.next();
                boolean isWatched = !batches.hasNext() && health.isDue(epoch);
                double loss = step(batch, isWatched);
                if (!Double.isFinite(loss)) return diverged(loss);
                if (isCheckpointDue() && batches.hasNext()) take(checkpoint());
            }
            return complete();
        }

        private Optional<Outcome> complete() {
            var evaluations = new Evaluations(training.data(), patiently());
            EpochCompleted completed = evaluations.completed(this::checkpoint);
            var lost = completed.firstNotFinite();
            if (lost.isPresent()) return diverged(lost.getAsDouble());
            completed.validation().scores().map(Scores::crossEntropy).ifPresent(validation::add);
            var weights = completed.checkpoint().weights();
            var whole = completed.with(snapshots.ofEpoch(epoch, weights));
            training.listener().accept(measured(whole));
            return Optional.empty();
        }

        /// Whoever asks for an end while an epoch is scored waits for the scores, but not for long;
        /// then what has been done since the last checkpoint is done again when the run goes on.
        private Function<Batch, float[]> patiently() {
            var patience = new Patience(training.stopRequest());
            return batch -> {
                patience.check();
                glimpses.offer(step); // it takes long enough for somebody to look at the last step
                return trainer.logits(batch);
            };
        }

        /// What measuring takes does not count as time of the epoch.
        private EpochCompleted measured(EpochCompleted completed) {
            var weights = completed.checkpoint().weights();
            return completed.with(health.measure(epoch, weights, last));
        }

        /// @param isWatched whether it shall be known what the step has changed
        private double step(Batch batch, boolean isWatched) {
            long perEpoch = source.batchesPerEpoch();
            long steps = perEpoch * plan.epochs();
            double learningRate =
                    plan.schedule().learningRate(new Schedule.Position(step, steps, perEpoch));
            Optional<Weights> before =
                    isWatched ? Optional.of(trainer.weights()) : Optional.empty();
            last = new LastUpdate(learningRate, before);
            long dropoutKey = Randomness.key(plan.seed(), step, Purpose.DROPOUT.key);
            step++;
            double loss = trainer.step(batch, new Step(step, learningRate, dropoutKey));
            losses.add(new StepLoss(step, loss));
            tell(snapshots.ofUpdate(step, trainer::weights));
            training.listener().accept(new StepCompleted(epoch, step, steps, batch.size(), loss));
            glimpses.offer(step);
            return loss;
        }

        private boolean isCheckpointDue() {
            return System.nanoTime() - lastCheckpoint >= training.checkpointEvery().toNanos();
        }

        private void take(Checkpoint checkpoint) {
            training.listener().accept(new CheckpointTaken(checkpoint));
            lastCheckpoint = System.nanoTime();
        }

        private Checkpoint checkpoint() {
            return new Checkpoint(
                    epoch,
                    step,
                    trainer.weights(),
                    trainer.optimizerState(),
                    Duration.ofNanos(System.nanoTime() - started),
                    losses);
        }

        private Optional<Outcome> stopped() {
            return Optional.of(new Outcome.Stopped());
        }

        private Optional<Outcome> diverged(double loss) {
            return Optional.of(new Outcome.Diverged(epoch, step, loss));
        }
    }
}
