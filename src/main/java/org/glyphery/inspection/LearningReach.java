package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Probe;
import org.glyphery.network.SequenceLayer;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedProbe;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// Measures how far back learning reaches in networks that read step by step.
@Service
public class LearningReach {

    private static final int MOST_EXAMPLES = 48;

    /// Numbers of gates and states that are held at a time: 16 MB.
    private static final long MOST_NUMBERS = 4_000_000;

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels models;

    LearningReach(Runs runs, Datasets datasets, LoadedModels models) {
        this.runs = runs;
        this.datasets = datasets;
        this.models = models;
    }

    /// Whether a run's network reads step by step.
    public boolean isMeasurable(Run run) {
        return isMeasurable(runs.network(run));
    }

    private static boolean isMeasurable(Network network) {
        return network.layers().stream()
                .anyMatch(layer -> layer.layer() instanceof SequenceLayer.Recur);
    }

    /// Measured on a few dozen validation examples, or training examples where there are none.
    ///
    /// @throws InvalidSetting if the network sees the picture at once
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    public GradientReach of(Run run, int epoch) {
        Network network = runs.network(run);
        if (!isMeasurable(network)) {
            throw new InvalidSetting(
                    "run", "one whose network reads step by step, an LSTM or GRU", run.name());
        }
        var dataset = datasets.open(run.plan().dataset());
        var split = dataset.validation().count() > 0 ? dataset.validation() : dataset.training();
        Examples examples = split.sample(MOST_EXAMPLES);
        return models.probe(run, epoch, probe -> measured(network, examples, probe));
    }

    private static GradientReach measured(Network network, Examples examples, LoadedProbe probe) {
        List<String> names = names(network);
        double[][] sums = new double[names.size()][steps(network)];
        int chunk = chunk(network, Math.min(examples.count(), probe.largestBatch()));
        for (int from = 0; from < examples.count(); from += chunk) {
            int first = from;
            int size = Math.min(chunk, examples.count() - from);
            var gradients =
                    probe.ask(each -> gradients(network, examples, first, size, each, names));
            for (int place = 0; place < names.size(); place++) {
                addNorms(gradients.get(place), sums[place]);
            }
        }
        List<NamedArray> byStep = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            byStep.add(averaged(names.get(place), sums[place], examples.count()));
        }
        return new GradientReach(examples.count(), byStep);
    }

    /// Those by the loss of each example, `[size, steps, units]`.
    private static List<NamedArray> gradients(
            Network network,
            Examples examples,
            int first,
            int size,
            Probe probe,
            List<String> names) {
        List<NamedArray> given = probe.activations(examples.pictures(first, size), size);
        int classes = network.classes();
        // The gradient of a cross-entropy by the logits.
        float[] ofLogits = Softmax.probabilities(given.getLast().values(), classes);
        for (int row = 0; row < size; row++) {
            ofLogits[row * classes + examples.label(first + row)] -= 1;
        }
        float[] seen = given.getFirst().values();
        return probe.gradients(seen, size, ofLogits, names);
    }

    private static List<String> names(Network network) {
        List<String> names = new ArrayList<>();
        for (PlacedLayer layer : network.layers()) {
            if (layer.layer() instanceof SequenceLayer.Read) names.add(layer.name());
            if (layer.layer() instanceof SequenceLayer.Recur) names.add(layer.name() + "/h");
        }
        return names;
    }

    private static int steps(Network network) {
        return network.layers().stream()
                .map(PlacedLayer::output)
                .filter(Sequence.class::isInstance)
                .mapToInt(shape -> ((Sequence) shape).steps())
                .findFirst()
                .orElseThrow();
    }

    private static int chunk(Network network, int most) {
        long kept = network.layers().stream().mapToLong(LearningReach::numbers).sum();
        return Math.clamp(MOST_NUMBERS / Math.max(1, kept), 1, most);
    }

    private static long numbers(PlacedLayer layer) {
        return layer.layer() instanceof SequenceLayer
                ? layer.layer().numbersKept(layer.input())
                : layer.output().size();
    }

    /// Adds the norm of each step's numbers, of all examples.
    private static void addNorms(NamedArray gradient, double[] sums) {
        int units = gradient.shape().getLast();
        float[] values = gradient.values();
        for (int row = 0; row < values.length / units; row++) {
            double squares = 0;
            for (int unit = 0; unit < units; unit++) {
                double value = values[row * units + unit];
                squares += value * value;
            }
            sums[row % sums.length] += Math.sqrt(squares);
        }
    }

    private static NamedArray averaged(String name, double[] sums, int count) {
        float[] means = new float[sums.length];
        for (int step = 0; step < sums.length; step++) {
            means[step] = (float) (sums[step] / Math.max(1, count));
        }
        return new NamedArray(name, List.of(means.length), means);
    }
}
