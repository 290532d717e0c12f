package org.glyphery.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Architecture;
import org.glyphery.network.Batch;
import org.glyphery.network.Classifier;
import org.glyphery.network.ClosedFormTemplates;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.Weights;

/// One training of one plan, on the caller's thread.
///
/// @param checkpointEvery how often a checkpoint is taken within an epoch
/// @param listener hears every event on the training thread; training waits for it
/// @param stopRequest asked between steps
public record Training(
        Plan plan,
        TrainingData data,
        Compute compute,
        Duration checkpointEvery,
        Consumer<TrainingEvent> listener,
        Supplier<StopRequest> stopRequest) {

    /// Examples that are scored at a time.
    public static final int LARGEST_EVALUATION = 1_000;

    private static final Weights NOTHING = new Weights(List.of());

    /// The seed by which labels are shuffled where a plan has none.
    static final long SEED = 7;

    public Training {
        if (plan.shuffledLabels()) data = data.withShuffledLabels(seed(plan.learning()));
    }

    /// A training on one dataset.
    public Training(
            Plan plan,
            Dataset dataset,
            Compute compute,
            Duration checkpointEvery,
            Consumer<TrainingEvent> listener,
            Supplier<StopRequest> stopRequest) {
        this(plan, new TrainingData(dataset), compute, checkpointEvery, listener, stopRequest);
    }

    private static long seed(Learning learning) {
        return switch (learning) {
            case Learning.ClosedForm _ -> SEED;
            case Learning.GradientDescent descent -> descent.seed();
        };
    }

    Dataset dataset() {
        return data.dataset();
    }

    /// @throws org.glyphery.InvalidSetting if the plan does not fit the dataset
    /// @throws IllegalArgumentException if the weights to start from are not of this plan's network
    public Outcome run(TrainingStart start) throws InterruptedException {
        try (OpenTraining open = open(start)) {
            Optional<Outcome> end = open.nextEpoch();
            while (end.isEmpty()) end = open.nextEpoch();
            return end.get();
        }
    }

    /// The training, to be gone on with epoch by epoch.
    ///
    /// @throws org.glyphery.InvalidSetting if the plan does not fit the dataset
    public OpenTraining open(TrainingStart start) {
        return new OpenTraining(this, start);
    }

    Network network() {
        return Network.of(plan.architecture(), dataset().shape(), dataset().classes().size());
    }

    void closedForm(Network network) {
        if (!(plan.architecture() instanceof Architecture.Templates(var form))) {
            throw new IllegalStateException("Only templates have a closed form");
        }
        long started = System.nanoTime();
        Weights weights = templates(network, form);
        try (var classifier = new Classifier(network, weights)) {
            var evaluations =
                    new Evaluations(data, batch -> classifier.logits(batch.pixels(), batch.size()));
            listener.accept(
                    evaluations.completed(() ->
                            new Checkpoint(
                                    0,
                                    0,
                                    weights,
                                    NOTHING,
                                    Duration.ofNanos(System.nanoTime() - started),
                                    List.of())));
        }
    }

    /// The first weights that the plan asks for.
    Weights initial(Network network, Learning.GradientDescent descent) {
        long key = Randomness.key(descent.seed(), Purpose.INITIALISATION.key);
        return descent.initialisation()
                .templates()
                .map(form -> templates(network, form))
                .orElseGet(() -> Weights.initial(network, descent.initialisation(), key));
    }

    private Weights templates(Network network, TemplateForm form) {
        var templates = new ClosedFormTemplates(network);
        Examples training = dataset().training();
        float[] pixels = new float[training.shape().pixels()];
        for (int index = 0; index < training.count(); index++) {
            training.read(index, pixels, 0);
            templates.add(new Batch(pixels, new int[] {training.label(index)}, 1));
        }
        return templates.weights(form);
    }
}
