package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.network.Layer;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer;
import org.glyphery.network.Weights;

/// The weights that look at the picture itself, each as a picture: of a linear classifier one
/// template a class, of an MLP one a unit of its first layer, of a CNN its first kernels, of an
/// LSTM or GRU one a gate, of what comes in and of the output before.
///
/// @param largest absolute weight of them all: the scale that they share, symmetric about zero
public record WeightPictures(WeightKind kind, float largest, List<WeightPicture> pictures) {

    /// What a picture belongs to.
    public enum WeightKind {
        TEMPLATES,
        UNITS,
        KERNELS,
        GATES
    }

    /// @param name of the class, or the number of unit or kernel
    /// @param values [height, width], row by row
    public record WeightPicture(String name, int height, int width, float[] values) {}

    public WeightPictures {
        pictures = List.copyOf(pictures);
    }

    static WeightPictures of(Network network, Weights weights, List<String> classes) {
        PlacedLayer first = first(network);
        return first.layer() instanceof SequenceLayer.Recur
                ? GatePictures.of(network, weights)
                : of(network, weights, classes, first).orElseThrow();
    }

    /// Those of one layer; absent where its weights belong to neither pixels nor gates.
    static Optional<WeightPictures> of(
            Network network, Weights weights, List<String> classes, PlacedLayer layer) {
        if (layer.layer() instanceof SequenceLayer.Recur) {
            return Optional.of(GatePictures.of(layer, weights));
        }
        if (!layer.equals(first(network))) return Optional.empty();
        NamedArray kernel = weights.get(layer.name() + "/kernel");
        return Optional.of(
                layer.layer() instanceof Layer.Convolution
                        ? kernels(kernel)
                        : dense(network, kernel, classes));
    }

    private static PlacedLayer first(Network network) {
        return network.plainLayers().stream()
                .filter(placed -> seesPicture(placed.layer()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "This network has no weights that see the picture"));
    }

    /// Whether the first of its kind has weights that are pictures.
    private static boolean seesPicture(Layer layer) {
        return switch (layer) {
            case Layer.Convolution _, Layer.Dense _, SequenceLayer.Recur _ -> true;
            case Layer.Flatten _,
                    Layer.Pooling _,
                    Layer.GlobalPooling _,
                    Layer.ConstantFactor _,
                    Residual _,
                    Layer.Activate _,
                    Layer.BatchNormalisation _,
                    Layer.Binarise _,
                    Layer.Dropout _,
                    SequenceLayer.Read _,
                    SequenceLayer.Affine _ ->
                    false;
        };
    }

    /// @param kernel [height, width, channels in, channels out]
    private static WeightPictures kernels(NamedArray kernel) {
        int height = kernel.shape().get(0);
        int width = kernel.shape().get(1);
        int channelsIn = kernel.shape().get(2);
        int channelsOut = kernel.shape().get(3);
        return pictures(
                WeightKind.KERNELS, kernel, height, width, channelsIn, numbers(channelsOut));
    }

    /// @param kernel [height x width x channels, units]
    private static WeightPictures dense(Network network, NamedArray kernel, List<String> classes) {
        var input = network.input();
        boolean linear = kernel.shape().get(1) == network.classes() && isLast(network, kernel);
        return pictures(
                linear ? WeightKind.TEMPLATES : WeightKind.UNITS,
                kernel,
                input.height(),
                input.width(),
                input.channels(),
                linear ? classes : numbers(kernel.shape().get(1)));
    }

    private static boolean isLast(Network network, NamedArray kernel) {
        return kernel.name().equals(network.layers().getLast().name() + "/kernel");
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /// Channels last, as all arrays have them; each channel is a picture of its own.
    private static WeightPictures pictures(
            WeightKind kind,
            NamedArray kernel,
            int height,
            int width,
            int channels,
            List<String> names) {
        var pictures = new ArrayList<WeightPicture>();
        float largest = 0;
        for (int unit = 0; unit < names.size(); unit++) {
            for (int channel = 0; channel < channels; channel++) {
                float[] values = new float[height * width];
                for (int place = 0; place < values.length; place++) {
                    values[place] =
                            kernel.values()[(place * channels + channel) * names.size() + unit];
                    largest = Math.max(largest, Math.abs(values[place]));
                }
                pictures.add(
                        new WeightPicture(
                                channels == 1
                                        ? names.get(unit)
                                        : names.get(unit) + ", channel " + (channel + 1),
                                height,
                                width,
                                values));
            }
        }
        return new WeightPictures(kind, largest, pictures);
    }
}
