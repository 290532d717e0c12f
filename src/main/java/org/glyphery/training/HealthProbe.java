package org.glyphery.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Trainer;
import org.glyphery.network.Weights;

/// Measures after an epoch how healthy a training is: weights, what layers give, gradients, and how
/// much the last update changed. The trainer itself is asked, so that no second graph is held;
/// nothing of what it learns depends on it. What is dropped while it trains is dropped here too,
/// the same units at each epoch. Where the plan asks for gradient norms, the gradient is that of
/// [GradientProbe], and is measured once.
final class HealthProbe implements AutoCloseable {

    /// What is measured takes at most this share of an epoch's multiplications.
    private static final double SHARE = 0.02;

    private static final int MOST_EXAMPLES = 256;
    private static final int FEWEST_EXAMPLES = 16;

    /// The numbers that layers give at a time: 16 MB.
    private static final long MOST_NUMBERS = 4_000_000;

    /// The bytes that a run's files of health may take together, about.
    private static final double MOST_BYTES = 8e6;

    private static final double BYTES_A_LAYER = 1_500;
    private static final long DROPOUT_KEY = 0;

    private final Network network;
    private final Trainer trainer;
    private final MeasuredExamples examples;
    private final Optional<GradientProbe> gradientProbe;
    private final int every;
    private final List<PlacedLayer> hidden;

    /// @param trainer stays open when this is closed
    /// @param gradientProbe where the plan asks for gradient norms; closed with this
    HealthProbe(
            Network network,
            Learning.GradientDescent plan,
            TrainingData data,
            int towers,
            Trainer trainer,
            Optional<GradientProbe> gradientProbe) {
        this.network = network;
        this.trainer = trainer;
        this.gradientProbe = gradientProbe;
        int fewest = Math.max(towers, network.fewestExamplesNormalised(towers));
        examples =
                new MeasuredExamples(
                        data.dataset().training(),
                        examples(network, data, fewest),
                        plan.batchSize(),
                        fewest);
        hidden = network.hiddenLayers();
        int layers = network.plainLayers().size();
        every = (int) Math.ceil(plan.epochs() * layers * BYTES_A_LAYER / MOST_BYTES);
    }

    /// How many are measured, so that it takes a small share of an epoch's work: they pass forward
    /// twice, once on one core alone, and backward.
    static int examples(Network network, TrainingData data, int fewest) {
        var dataset = data.dataset();
        int training = dataset.training().count();
        int scored = dataset.validation().count() + dataset.test().count();
        double epoch = network.trainingWork(training) + network.answeringWork(scored);
        double each = network.trainingWork(1) + 2 * network.answeringWork(1);
        return Math.clamp(
                (long) (SHARE * epoch / each), Math.max(FEWEST_EXAMPLES, fewest), MOST_EXAMPLES);
    }

    /// What was found after an epoch.
    ///
    /// @param norms where the plan asks for them
    /// @param health absent where so many epochs of so many layers would fill too many files
    record FoundHealth(List<GradientNorm> norms, Optional<EpochHealth> health) {}

    /// The last update of an epoch.
    ///
    /// @param before the weights that it changed; absent where somebody stopped the training, who
    ///   did not say so before it
    record LastUpdate(double learningRate, Optional<Weights> before) {

        static final LastUpdate NONE = new LastUpdate(0, Optional.empty());
    }

    boolean isDue(int epoch) {
        return epoch % every == 0;
    }

    /// What was found; of layers that do not learn, what they give alone.
    ///
    /// @param weights that the trainer has
    FoundHealth measure(int epoch, Weights weights, LastUpdate update) {
        Optional<MeanGradient> asked = gradientProbe.map(probe -> probe.measure(weights));
        List<GradientNorm> norms =
                asked.map(gradient -> gradient.finiteNorms(epoch)).orElse(List.of());
        if (!isDue(epoch)) return new FoundHealth(norms, Optional.empty());
        MeanGradient gradient = asked.orElseGet(() -> examples.gradient(trainer, DROPOUT_KEY));
        return new FoundHealth(
                norms,
                Optional.of(
                        new EpochHealth(
                                epoch,
                                update.learningRate(),
                                hidden.isEmpty() ? 0 : examples.count(),
                                gradientProbe.map(GradientProbe::count).orElse(examples.count()),
                                layers(weights, gradient, update))));
    }

    private List<LayerHealth> layers(Weights weights, MeanGradient gradient, LastUpdate update) {
        Map<String, Double> norms = gradient.norms();
        Map<String, ActivationTally> tallies = tallies();
        List<LayerHealth> layers = new ArrayList<>();
        for (PlacedLayer layer : network.plainLayers()) {
            String name = layer.name();
            Optional<ActivationTally> tally = Optional.ofNullable(tallies.get(name));
            if (tally.isEmpty() && !norms.containsKey(name)) continue;
            var kernels = new LayerKernels(layer);
            layers.add(
                    new LayerHealth(
                            name,
                            kernels.histogram(weights),
                            kernels.histogram(gradient),
                            tally.flatMap(ActivationTally::histogram),
                            Optional.ofNullable(norms.get(name)),
                            update.before()
                                    .filter(_ -> norms.containsKey(name))
                                    .flatMap(before -> kernels.change(before, weights)),
                            tally.flatMap(ActivationTally::units)));
        }
        return layers;
    }

    /// What the hidden layers give, a chunk of the examples at a time.
    private Map<String, ActivationTally> tallies() {
        Map<String, ActivationTally> tallies = new LinkedHashMap<>();
        if (hidden.isEmpty()) return tallies;
        int count = examples.count();
        int chunk = Math.clamp(MOST_NUMBERS / network.activations(), 1, count);
        int chunks = Math.ceilDiv(count, chunk);
        for (int from = 0; from < count; from += chunk) {
            var given = trainer.activations(examples.batch(from, Math.min(from + chunk, count)));
            for (int place = 0; place < given.size(); place++) {
                PlacedLayer layer = hidden.get(place);
                NamedArray array = given.get(place);
                tallies.computeIfAbsent(
                                layer.name(), _ -> new ActivationTally(layer, array, chunks))
                        .add(array);
            }
        }
        return tallies;
    }

    @Override
    public void close() {
        gradientProbe.ifPresent(GradientProbe::close);
    }
}
