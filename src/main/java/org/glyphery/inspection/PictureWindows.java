package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.LookingLayers.Convolving;
import org.glyphery.network.LookingLayers.Recurring;
import org.glyphery.network.LookingLayers.Weighing;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;

/// The pictures that the weights are which look at the picture itself: of a linear classifier one
/// template a class, of an MLP one a unit of its first layer, of a CNN its first kernels, of an
/// LSTM or GRU one a gate, of what comes in and of the output before.
public record PictureWindows(WeightKind kind, List<PictureWindow> windows) {

    /// What a picture belongs to.
    public enum WeightKind {
        TEMPLATES,
        UNITS,
        KERNELS,
        GATES
    }

    public PictureWindows {
        windows = List.copyOf(windows);
    }

    /// Those of one layer alone.
    public PictureWindows within(String layer) {
        return new PictureWindows(
                kind,
                windows.stream().filter(window -> window.array().startsWith(layer + "/")).toList());
    }

    /// @param classes their names
    public static PictureWindows of(Network network, List<String> classes) {
        return switch (LookingLayers.of(network)) {
            case Convolving(var layer) -> kernels(layer);
            case Weighing(var layer) -> dense(network, layer, classes);
            case Recurring(var layers) -> GatePictures.of(layers);
        };
    }

    private static PictureWindows kernels(PlacedLayer layer) {
        var kernel = layer.parameters().getFirst(); // [height, width, channels in, channels out]
        int height = kernel.shape().get(0);
        int width = kernel.shape().get(1);
        var names = numbers(kernel.shape().get(3));
        int channels = kernel.shape().get(2);
        var windows = windows(kernel.name(), height, width, channels, names);
        return new PictureWindows(WeightKind.KERNELS, windows);
    }

    private static PictureWindows dense(Network network, PlacedLayer layer, List<String> classes) {
        var kernel = layer.parameters().getFirst(); // [height x width x channels, units]
        var input = network.input();
        boolean linear = layer.equals(network.layers().getLast());
        var windows =
                windows(
                        kernel.name(),
                        input.height(),
                        input.width(),
                        input.channels(),
                        linear ? classes : numbers(kernel.shape().get(1)));
        return new PictureWindows(linear ? WeightKind.TEMPLATES : WeightKind.UNITS, windows);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /// Channels last, as all arrays have them; each channel is a picture of its own.
    private static List<PictureWindow> windows(
            String array, int height, int width, int channels, List<String> names) {
        var windows = new ArrayList<PictureWindow>();
        int beside = channels * names.size();
        for (int unit = 0; unit < names.size(); unit++) {
            for (int channel = 0; channel < channels; channel++) {
                String name =
                        channels == 1
                                ? names.get(unit)
                                : names.get(unit) + ", channel " + (channel + 1);
                int first = channel * names.size() + unit;
                windows.add(
                        new PictureWindow(
                                name, array, height, width, first, width * beside, beside));
            }
        }
        return windows;
    }
}
