package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Probe;
import org.glyphery.prediction.LoadedProbe;

/// Asks one probe about any number of pictures, no more at once than one question may be about.
/// Pictures are as the network's first layer with weights sees them.
final class ProbeBatches implements LogitSlopes {

    private final LoadedProbe lent;
    private final Probe probe;

    /// @param lent on whose threads is computed
    /// @param probe of it, or of the same network with other weights
    ProbeBatches(LoadedProbe lent, Probe probe) {
        this.lent = lent;
        this.probe = probe;
    }

    /// What the logits are divided by before softmax.
    double temperature() {
        return lent.temperature();
    }

    @Override
    public float[] logits(List<float[]> pictures) {
        float[] all = new float[pictures.size() * probe.network().classes()];
        int first = 0;
        for (var part : parts(pictures)) {
            float[] logits = lent.ask(_ -> probe.logits(joined(part), part.size()));
            System.arraycopy(logits, 0, all, first, logits.length);
            first += logits.length;
        }
        return all;
    }

    @Override
    public List<float[]> gradients(List<float[]> pictures, List<float[]> weights) {
        int size = probe.network().input().pixels();
        var parts = parts(pictures);
        var partsOfWeights = parts(weights);
        List<float[]> found = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            float[] weighted = joined(partsOfWeights.get(place));
            float[] values =
                    lent.ask(_ ->
                                    probe.gradients(
                                            joined(part),
                                            part.size(),
                                            weighted,
                                            List.of(Probe.INPUT)))
                            .getFirst()
                            .values();
            for (int row = 0; row < part.size(); row++) {
                found.add(Arrays.copyOfRange(values, row * size, (row + 1) * size));
            }
        }
        return found;
    }

    /// Lists no longer than one question may be about.
    <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += lent.largestBatch()) {
            parts.add(all.subList(from, Math.min(all.size(), from + lent.largestBatch())));
        }
        return parts;
    }

    private static float[] joined(List<float[]> rows) {
        return NamedArray.stacked("rows", rows).values();
    }
}
