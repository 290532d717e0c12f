package org.glyphery.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Architecture;
import org.glyphery.network.Batch;
import org.glyphery.network.Classifier;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Step;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.Templates;
import org.glyphery.network.Trainer;
import org.glyphery.network.Weights;
import org.glyphery.training.TrainingEvent.Diverged;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.glyphery.training.TrainingEvent.StepLoss;

/// One training of one plan, on the caller's thread.
///
/// @param listener hears every event on the training thread; training waits for it
/// @param stopRequested asked between steps; what was learned up to the epoch before is kept
public record Training(
        Plan plan,
        Dataset dataset,
        Compute compute,
        Consumer<TrainingEvent> listener,
        BooleanSupplier stopRequested) {

    /// Training scores come from this many examples, the first of the training split.
    private static final int MOST_TRAINING_EXAMPLES_SCORED = 10_000;

    private static final Weights NOTHING = new Weights(List.of());

    /// How a training ended.
    public enum Outcome {
        FINISHED,
        STOPPED,
        DIVERGED
    }

    /// @param from where an interrupted training goes on
    /// @throws org.glyphery.InvalidSetting if the plan does not fit the dataset
    public Outcome run(Optional<Checkpoint> from) throws InterruptedException {
        var network = Network.of(plan.architecture(), dataset.shape(), dataset.classes().size());
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> from.isPresent() ? Outcome.FINISHED : closedForm(network);
            case Learning.GradientDescent descent -> descend(network, descent, from);
        };
    }

    private Outcome closedForm(Network network) {
        if (!(plan.architecture() instanceof Architecture.Templates(var form))) {
            throw new IllegalStateException("Only templates have a closed form");
        }
        long started = System.nanoTime();
        Weights weights = templates(network, form);
        try (var classifier = new Classifier(network, weights)) {
            var evaluations =
                    new Evaluations(batch -> classifier.logits(batch.pixels(), batch.size()));
            listener.accept(
                    evaluations.completed(
                            started, List.of(), new Checkpoint(0, 0, weights, NOTHING)));
        }
        return Outcome.FINISHED;
    }

    private Outcome descend(
            Network network, Learning.GradientDescent descent, Optional<Checkpoint> from)
            throws InterruptedException {
        int examples = Math.min(descent.batchSize(), dataset.training().count());
        int towers = Math.min(compute.towers(), examples); // none is left without an example
        try (var trainer =
                        new Trainer(
                                network, descent.update(), new Compute(towers, compute.threads()));
                var source = new BatchSource(dataset.training(), descent, towers)) {
            trainer.load(from.map(Checkpoint::weights).orElseGet(() -> initial(network, descent)));
            from.ifPresent(checkpoint -> trainer.loadOptimizerState(checkpoint.optimizerState()));
            int firstEpoch = from.map(Checkpoint::epoch).orElse(0) + 1;
            for (int epoch = firstEpoch; epoch <= descent.epochs(); epoch++) {
                Outcome outcome = new Pass(trainer, source, descent, epoch).run();
                if (outcome != Outcome.FINISHED) {
                    return outcome;
                }
            }
            return Outcome.FINISHED;
        }
    }

    private Weights initial(Network network, Learning.GradientDescent descent) {
        long key = Randomness.key(descent.seed(), Purpose.INITIALISATION.key);
        return descent.initialisation()
                .templates()
                .map(form -> templates(network, form))
                .orElseGet(() -> Weights.initial(network, descent.initialisation(), key));
    }

    private Weights templates(Network network, TemplateForm form) {
        var templates = new Templates(network);
        Examples training = dataset.training();
        float[] pixels = new float[training.shape().pixels()];
        for (int index = 0; index < training.count(); index++) {
            training.read(index, pixels, 0);
            templates.add(new Batch(pixels, new int[] {training.label(index)}, 1));
        }
        return templates.weights(form);
    }

    /// One epoch.
    private final class Pass {

        private final Trainer trainer;
        private final BatchSource source;
        private final Learning.GradientDescent descent;
        private final int epoch;
        private final List<StepLoss> losses = new ArrayList<>();

        Pass(Trainer trainer, BatchSource source, Learning.GradientDescent descent, int epoch) {
            this.trainer = trainer;
            this.source = source;
            this.descent = descent;
            this.epoch = epoch;
        }

        Outcome run() throws InterruptedException {
            long started = System.nanoTime();
            long step = (long) (epoch - 1) * source.batchesPerEpoch();
            var batches = source.epoch(epoch);
            while (batches.hasNext()) {
                if (stopRequested.getAsBoolean()) {
                    return Outcome.STOPPED;
                }
                double loss = step(batches.next(), step++);
                if (!Double.isFinite(loss)) {
                    listener.accept(new Diverged(epoch, step));
                    return Outcome.DIVERGED;
                }
            }
            var checkpoint =
                    new Checkpoint(epoch, step, trainer.weights(), trainer.optimizerState());
            var completed = new Evaluations(trainer::logits).completed(started, losses, checkpoint);
            if (!completed.isFinite()) {
                listener.accept(new Diverged(epoch, step));
                return Outcome.DIVERGED;
            }
            listener.accept(completed);
            return Outcome.FINISHED;
        }

        private double step(Batch batch, long before) {
            long perEpoch = source.batchesPerEpoch();
            long steps = perEpoch * descent.epochs();
            double learningRate =
                    descent.schedule().learningRate(new Schedule.Place(before, steps, perEpoch));
            long dropoutKey = Randomness.key(descent.seed(), before, Purpose.DROPOUT.key);
            double loss = trainer.step(batch, new Step(before + 1, learningRate, dropoutKey));
            losses.add(new StepLoss(before + 1, loss));
            listener.accept(new StepCompleted(epoch, before + 1, steps, loss));
            return loss;
        }
    }

    /// The three splits, answered by the present weights.
    private final class Evaluations {

        private final Function<Batch, float[]> logits;

        Evaluations(Function<Batch, float[]> logits) {
            this.logits = logits;
        }

        EpochCompleted completed(long started, List<StepLoss> losses, Checkpoint checkpoint) {
            Examples training = dataset.training();
            int scored = Math.min(MOST_TRAINING_EXAMPLES_SCORED, training.count());
            var ofTraining = evaluation(training, scored);
            var ofValidation = evaluation(dataset.validation(), dataset.validation().count());
            var ofTest = evaluation(dataset.test(), dataset.test().count());
            return new EpochCompleted(
                    checkpoint.epoch(),
                    Duration.ofNanos(System.nanoTime() - started),
                    ofTraining,
                    ofValidation,
                    ofTest,
                    losses,
                    checkpoint);
        }

        private Evaluation evaluation(Examples examples, int count) {
            return Evaluation.of(logits, examples, count, dataset.classes().size());
        }
    }
}
