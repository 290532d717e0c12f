package org.glyphery.inspection.units;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Weights;

/// Weights as they act: once it is trained, batch normalisation is a factor and a shift a unit,
/// which are folded into the weights and the bias of the layer before it.
///
/// @param kernel the units last, as all kernels have them
/// @param bias `[units]`
record FoldedWeights(NamedArray kernel, NamedArray bias) {

    /// The weights of a layer of filters, or of a dense one.
    static FoldedWeights of(UnitLayer layer, Weights weights) {
        NamedArray kernel = weights.get(layer.name() + "/kernel");
        int units = layer.count();
        float[] folded = kernel.values().clone();
        float[] bias = bias(layer, weights);
        for (PlacedLayer placed : layer.after()) {
            if (!(placed.layer() instanceof BatchNormalisation)) continue;
            var normalisation = FoldedNormalisation.of(placed.name(), weights);
            for (int index = 0; index < folded.length; index++) {
                folded[index] *= (float) normalisation.factor(index % units);
            }
            for (int unit = 0; unit < units; unit++) {
                bias[unit] = (float) normalisation.apply(unit, bias[unit]);
            }
        }
        return new FoldedWeights(
                new NamedArray("incoming", kernel.shape(), folded),
                new NamedArray("bias", List.of(units), bias));
    }

    /// The bias as it is stored, `[units]`; zeros where there is none.
    static float[] bias(UnitLayer layer, Weights weights) {
        String name = layer.name() + "/bias";
        return weights.arrays().stream()
                .filter(array -> array.name().equals(name))
                .findFirst()
                .map(array -> array.values().clone())
                .orElseGet(() -> new float[layer.count()]);
    }

    /// The factor and shift of batch normalisation with its running statistics.
    record FoldedNormalisation(float[] scale, float[] shift, float[] mean, float[] variance) {

        static FoldedNormalisation of(String layer, Weights weights) {
            return new FoldedNormalisation(
                    weights.get(layer + "/scale").values(),
                    weights.get(layer + "/shift").values(),
                    weights.get(layer + "/mean").values(),
                    weights.get(layer + "/variance").values());
        }

        double factor(int unit) {
            return scale[unit] / Math.sqrt(variance[unit] + BatchNormalisation.EPSILON);
        }

        double apply(int unit, double value) {
            return (value - mean[unit]) * factor(unit) + shift[unit];
        }

        double[] factors() {
            return IntStream.range(0, scale.length).mapToDouble(this::factor).toArray();
        }
    }
}
