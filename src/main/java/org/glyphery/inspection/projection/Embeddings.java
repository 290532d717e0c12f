package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.glyphery.dataset.Examples;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedProbe;

/// What the last dense layer of a network gets of examples, and what it reads in them.
///
/// @param layer that gives it
/// @param rows [examples, width]
/// @param predicted labels
/// @param confidences the calibrated probabilities of these
public record Embeddings(PlacedLayer layer, float[] rows, int[] predicted, float[] confidences) {

    private Embeddings(PlacedLayer layer, int count) {
        this(layer, new float[count * width(layer)], new int[count], new float[count]);
    }

    static int width(PlacedLayer layer) {
        return Math.toIntExact(layer.output().size());
    }

    /// Asks for as many at a time as are computed together, so that others are answered meanwhile.
    ///
    /// @param layer before the network's last dense one
    /// @param done hears how many have been read
    static Embeddings of(
            LoadedModels models,
            MapQuestion question,
            PlacedLayer layer,
            Examples examples,
            IntConsumer done) {
        var all = new Embeddings(layer, examples.count());
        for (int first = 0; first < examples.count(); ) {
            int from = first;
            first =
                    models.probe(
                            question.run(),
                            question.epoch(),
                            probe -> all.read(probe, examples, from));
            done.accept(first);
        }
        return all;
    }

    /// What the network makes of one picture.
    static Embeddings of(LoadedProbe probe, PlacedLayer layer, float[] picture) {
        var one = new Embeddings(layer, 1);
        one.take(probe, picture, 1, 0);
        return one;
    }

    /// @return the first example that has not been read
    private int read(LoadedProbe probe, Examples examples, int first) {
        int size = Math.min(probe.largestBatch(), examples.count() - first);
        take(probe, examples.pictures(first, size), size, first);
        return first + size;
    }

    private void take(LoadedProbe probe, float[] pictures, int size, int first) {
        List<NamedArray> found = probe.ask(each -> each.embeddings(pictures, size));
        System.arraycopy(found.getFirst().values(), 0, rows, first * width(), size * width());
        float[] logits = found.getLast().values();
        int classes = logits.length / size;
        for (int row = 0; row < size; row++) {
            int label = Softmax.label(logits, row, classes);
            predicted[first + row] = label;
            confidences[first + row] =
                    Softmax.calibrated(logits, row, classes, probe.temperature())[label];
        }
    }

    /// How many numbers there are of each example.
    public int width() {
        return width(layer);
    }

    boolean areFinite() {
        return NamedArray.areFinite(rows);
    }

    /// The numbers of one example.
    float[] row(int place) {
        return Arrays.copyOfRange(rows, place * width(), (place + 1) * width());
    }
}
