package org.glyphery.inspection.units;

import java.util.List;
import org.glyphery.Randomness;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Parameter;
import org.glyphery.network.Weights;

/// Weights and pictures by a seed, none of them zero.
final class RandomNetworks {

    private RandomNetworks() {}

    static Weights weights(Network network, long seed) {
        return new Weights(
                network.parameters().stream().map(parameter -> array(parameter, seed)).toList());
    }

    private static NamedArray array(Parameter parameter, long seed) {
        var random = new Randomness(Randomness.key(seed, parameter.name().hashCode()));
        float[] values = new float[parameter.size()];
        for (int index = 0; index < values.length; index++) {
            double value = 0.5 * random.nextGaussian();
            boolean positive =
                    parameter.role() == Parameter.Role.SCALE
                            || parameter.role() == Parameter.Role.RUNNING_VARIANCE;
            values[index] = (float) (positive ? 0.5 + Math.abs(value) : value);
        }
        return new NamedArray(parameter.name(), parameter.shape(), values);
    }

    /// The same weights, but one array has other numbers.
    static Weights with(Weights weights, String name, float[] values) {
        return new Weights(
                weights.arrays().stream()
                        .map(array ->
                                array.name().equals(name)
                                        ? new NamedArray(name, array.shape(), values)
                                        : array)
                        .toList());
    }

    /// @param count of numbers
    static float[] pictures(int count, long seed) {
        var random = new Randomness(Randomness.key(seed));
        float[] pixels = new float[count];
        for (int pixel = 0; pixel < count; pixel++) pixels[pixel] = (float) random.nextDouble();
        return pixels;
    }

    static float[] values(String name, List<NamedArray> arrays) {
        return ExplainedPlace.named(name, arrays).values();
    }
}
