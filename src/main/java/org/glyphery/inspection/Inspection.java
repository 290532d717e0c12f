package org.glyphery.inspection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Glyph;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.LoadedModel;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.statistics.Calibration;
import org.springframework.stereotype.Service;

/// Looks into what a run has learned, epoch by epoch.
@Service
public class Inspection {

    private static final int CHUNK = 500;

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels models;

    Inspection(Runs runs, Datasets datasets, LoadedModels models) {
        this.runs = runs;
        this.models = models;
        this.datasets = datasets;
    }

    /// What the run answered for a split, once this epoch was trained.
    ///
    /// @throws DamagedEpoch if it cannot be read
    public EpochAnswers answers(Run run, int epoch, ScoredSplit split) {
        var dataset = datasets.open(run.plan().dataset());
        Examples examples = split.of(dataset);
        int[] labels = runs.labels(run, epoch, split);
        int classes = dataset.classes().size();
        boolean fit = Arrays.stream(labels).allMatch(label -> label < classes);
        if (labels.length != examples.count() || !fit) {
            throw new DamagedEpoch(run, epoch, "answers");
        }
        return new EpochAnswers(examples, labels, dataset.classes());
    }

    /// The surest mistakes first: those whose label got the lowest probability. By index where the
    /// epoch's weights were not kept.
    public List<ReadExample> worstFirst(
            Run run, int epoch, Examples examples, List<ReadExample> read) {
        if (read.isEmpty()) return read;
        try {
            return models.ask(run, epoch, model -> worstFirst(model, examples, read));
        } catch (NoWeights left) {
            return read;
        }
    }

    private static List<ReadExample> worstFirst(
            LoadedModel model, Examples examples, List<ReadExample> read) {
        int[] indices = read.stream().mapToInt(ReadExample::index).toArray();
        float[] logits = logits(model, examples, indices);
        int classes = model.network().classes();
        return IntStream.range(0, read.size())
                .mapToObj(row ->
                        read.get(row)
                                .withProbability(
                                        Softmax.calibrated(
                                                logits, row, classes, model.temperature())[
                                                read.get(row).label()]))
                .sorted(Comparator.comparingDouble(example -> example.probability().orElseThrow()))
                .toList();
    }

    /// @return [indices, classes]
    private static float[] logits(LoadedModel model, Examples examples, int[] indices) {
        int classes = model.network().classes();
        int size = examples.shape().pixels();
        float[] logits = new float[indices.length * classes];
        for (int first = 0; first < indices.length; first += CHUNK) {
            int count = Math.min(CHUNK, indices.length - first);
            float[] pixels = new float[count * size];
            for (int row = 0; row < count; row++) {
                examples.read(indices[first + row], pixels, row * size);
            }
            float[] rows = model.logits(pixels, count);
            System.arraycopy(rows, 0, logits, first * classes, rows.length);
        }
        return logits;
    }

    /// Tells the calibrated probabilities that the network gives for each example once this epoch
    /// was trained, some at a time, so that others are answered meanwhile.
    ///
    /// @throws NoWeights if the epoch is not kept
    public void read(Run run, int epoch, Examples examples, ClassRows rows) {
        int classes = runs.network(run).classes();
        double temperature = temperature(run, epoch);
        readLogits(
                run,
                epoch,
                examples,
                (index, logits) ->
                        rows.take(index, Softmax.calibrated(logits, 0, classes, temperature)));
    }

    private void readLogits(Run run, int epoch, Examples examples, ClassRows rows) {
        int classes = runs.network(run).classes();
        for (int first = 0; first < examples.count(); first += CHUNK) {
            int[] indices =
                    IntStream.range(first, Math.min(examples.count(), first + CHUNK)).toArray();
            float[] logits = models.ask(run, epoch, model -> logits(model, examples, indices));
            for (int row = 0; row < indices.length; row++) {
                rows.take(
                        indices[row],
                        Arrays.copyOfRange(logits, row * classes, (row + 1) * classes));
            }
        }
    }

    /// What the logits of an epoch are divided by so that its confidence can be believed; 1 where
    /// it was not calibrated.
    private double temperature(Run run, int epoch) {
        return models.ask(run, epoch, LoadedModel::temperature);
    }

    /// How far the network's confidence can be believed once this epoch was trained.
    ///
    /// @throws NoWeights if the epoch is not kept
    public SplitCalibration calibration(Run run, int epoch, Examples examples) {
        int classes = runs.network(run).classes();
        double temperature = temperature(run, epoch);
        float[] asTrained = new float[examples.count()];
        float[] calibrated = new float[examples.count()];
        boolean[] right = new boolean[examples.count()];
        readLogits(
                run,
                epoch,
                examples,
                (index, logits) -> {
                    int top = Softmax.label(logits, 0, classes);
                    asTrained[index] = Softmax.probabilities(logits, 0, classes)[top];
                    calibrated[index] = Softmax.calibrated(logits, 0, classes, temperature)[top];
                    right[index] = top == examples.label(index);
                });
        return new SplitCalibration(
                temperature, Calibration.of(asTrained, right), Calibration.of(calibrated, right));
    }

    /// How far confidence can be believed on a split.
    ///
    /// @param temperature 1 where the epoch was not calibrated
    public record SplitCalibration(
            double temperature, Calibration asTrained, Calibration calibrated) {}

    /// What the network says of one example once this epoch was trained: the calibrated probability
    /// of each class. Absent where the epoch's weights were not kept.
    public Optional<float[]> probabilities(Run run, int epoch, Glyph glyph) {
        try {
            return Optional.of(
                    models.ask(run, epoch, model -> model.probabilities(glyph.pixels(), 1)));
        } catch (NoWeights left) {
            return Optional.empty();
        }
    }

    public Network network(Run run) {
        return runs.network(run);
    }

    /// Whether the run's network was taught handwriting, and not pictures of anything.
    public boolean isOfInk(Run run) {
        return datasets.isInk(run.plan().dataset());
    }

    /// The weights of this epoch that look at the picture; absent where they were not kept.
    public Optional<WeightPictures> pictures(Run run, int epoch) {
        return runs.weights(run, epoch)
                .map(weights -> WeightPictures.of(runs.network(run), weights, classes(run)));
    }

    /// The pictures that the weights are which look at the picture, of whatever epoch.
    public PictureWindows windows(Run run) {
        return PictureWindows.of(runs.network(run), classes(run));
    }

    private List<String> classes(Run run) {
        return datasets.facts(run.plan().dataset()).classes();
    }

    /// How the numbers of one layer were spread once this epoch was trained: an entry an array;
    /// absent where the weights were not kept.
    public Optional<List<ArrayFigures>> figures(Run run, int epoch, PlacedLayer layer) {
        return runs.weights(run, epoch)
                .map(weights ->
                        layer.parameters().stream()
                                .map(parameter -> ArrayFigures.of(weights.get(parameter.name())))
                                .toList());
    }
}
