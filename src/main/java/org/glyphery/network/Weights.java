package org.glyphery.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.Randomness;
import org.glyphery.Sha256;

/// The numbers of a network, or of an optimizer: named arrays in a fixed order. Equal when equal
/// bit for bit.
public record Weights(List<NamedArray> arrays) {

    public Weights {
        arrays = List.copyOf(arrays);
    }

    /// The weights at which training starts: kernels by the plan's initialisation, biases zero,
    /// normalisation the identity. Each array has a random key of its own, so that a layer more
    /// does not change the others.
    public static Weights initial(Network network, Initialisation initialisation, long seed) {
        return new Weights(
                network.parameters().stream()
                        .map(parameter -> initial(parameter, initialisation, seed))
                        .toList());
    }

    public NamedArray get(String name) {
        return arrays.stream()
                .filter(array -> array.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No array is named " + name));
    }

    /// The arrays of these names alone.
    public Weights of(List<String> names) {
        return new Weights(names.stream().map(this::get).toList());
    }

    /// The checksum of names, shapes and every bit of the numbers.
    public String sha256() {
        return Sha256.of(out -> Npz.write(this, out));
    }

    /// Bytes of the numbers themselves.
    public long bytes() {
        return arrays.stream().mapToLong(NpzArray::bytes).sum();
    }

    Map<String, NamedArray> byName() {
        return arrays.stream()
                .collect(
                        Collectors.toMap(
                                NamedArray::name,
                                Function.identity(),
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static NamedArray initial(
            Parameter parameter, Initialisation initialisation, long seed) {
        float[] values = new float[parameter.size()];
        switch (parameter.role()) {
            case KERNEL -> fill(values, parameter, initialisation, seed);
            case SCALE, RUNNING_VARIANCE -> Arrays.fill(values, 1);
            case LSTM_BIAS -> {
                int units = values.length / RecurrentCell.LSTM.gates;
                Arrays.fill(values, units, 2 * units, 1); // the second gate
            }
            case BIAS, SHIFT, RUNNING_MEAN -> {}
        }
        return new NamedArray(parameter.name(), parameter.shape(), values);
    }

    private static void fill(
            float[] values, Parameter parameter, Initialisation initialisation, long seed) {
        var random = new Randomness(Randomness.key(seed, parameter.name().hashCode()));
        double limit = Math.sqrt(6.0 / (parameter.fanIn() + parameter.fanOut()));
        double deviation = Math.sqrt(2.0 / parameter.fanIn());
        for (int index = 0; index < values.length; index++) {
            values[index] =
                    switch (initialisation) {
                        case ZEROS -> 0;
                        case NORMAL -> (float) (0.05 * random.nextGaussian());
                        case GLOROT -> (float) (limit * (2 * random.nextDouble() - 1));
                        case HE -> (float) (deviation * random.nextGaussian());
                        case DOT_PRODUCT_TEMPLATES, NEAREST_MEAN_TEMPLATES ->
                                throw new IllegalStateException(
                                        "Templates come from examples, not from a seed");
                    };
        }
    }
}
