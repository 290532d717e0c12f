package org.glyphery.inspection.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.units.UnitLayer.UnitKind;
import org.glyphery.network.Architecture.Recurrent;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;

/// What in the picture each unit goes with: the covariance of each pixel with what the unit gives,
/// and of a unit that reads step by step, with how far it moves in the step that reads the pixel.
final class WatchedPixels {

    /// Covariances of one layer that are kept; a layer with more of them is not followed.
    private static final long MOST_NUMBERS = 2_000_000;

    private final PictureShape shape;
    private final int units;
    private final int[] stepOfPixel;
    private final boolean moves;
    private final double[] products;
    private final double[] pixels;
    private final double[] given;
    private final double[] movement;
    private final float[] changes;
    private long examples;

    private WatchedPixels(Network network, UnitLayer layer, int[] stepOfPixel) {
        this.stepOfPixel = stepOfPixel;
        shape = network.input();
        units = layer.count();
        moves = layer.kind() == UnitKind.CELLS;
        products = new double[shape.pixels() * units];
        pixels = new double[shape.pixels()];
        given = new double[layer.places() * units];
        movement = new double[layer.places() * units];
        changes = new float[layer.places() * units];
    }

    /// What a layer goes with; absent of units whose weights say it themselves, filters and those
    /// that weigh pixels.
    static Optional<WatchedPixels> of(Network network, UnitLayer layer) {
        boolean tooLarge = (long) network.input().pixels() * layer.count() > MOST_NUMBERS;
        boolean saysItself = layer.kind() == UnitKind.FILTERS || layer.weighsPixels(network);
        return tooLarge || saysItself
                ? Optional.empty()
                : Optional.of(new WatchedPixels(network, layer, steps(network, layer)));
    }

    /// The step that reads each number of the picture; below zero where none does.
    private static int[] steps(Network network, UnitLayer layer) {
        int[] steps = new int[network.input().pixels()];
        if (layer.kind() == UnitKind.UNITS) return steps;
        var reader = (Recurrent) network.architecture();
        int width = network.input().width();
        int rows = reader.rows() == 0 ? network.input().height() : reader.rows();
        Arrays.setAll(
                steps,
                number -> {
                    int place = number / network.input().channels();
                    if (place / width >= rows) return -1;
                    return switch (reader.reading()) {
                        case ROWS -> place / width;
                        case COLUMNS -> place % width;
                        case PIXELS -> place;
                    };
                });
        return steps;
    }

    /// Numbers of a picture.
    int size() {
        return pixels.length;
    }

    /// @param values what the units give, `[places, units]`, which begin at `from`
    /// @param seen the picture as the network sees it, which begins at `first`
    void add(float[] values, int from, float[] seen, int first) {
        examples++;
        for (int index = 0; index < changes.length; index++) {
            float before = moves && index >= units ? values[from + index - units] : 0;
            changes[index] = values[from + index] - before;
            given[index] += changes[index];
            movement[index] += Math.abs(changes[index]);
        }
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            float ink = seen[first + pixel];
            if (ink == 0 || stepOfPixel[pixel] < 0) continue;
            pixels[pixel] += ink;
            int row = stepOfPixel[pixel] * units;
            for (int unit = 0; unit < units; unit++) {
                products[pixel * units + unit] += ink * changes[row + unit];
            }
        }
    }

    /// The covariances, `[units, height, width, channels]`.
    NamedArray watched() {
        int size = shape.pixels();
        float[] covariances = new float[size * units];
        for (int index = 0; index < covariances.length; index++) {
            int unit = index / size;
            int pixel = index % size;
            if (stepOfPixel[pixel] < 0) continue;
            double mean = pixels[pixel] * given[stepOfPixel[pixel] * units + unit] / examples;
            covariances[index] = (float) ((products[pixel * units + unit] - mean) / examples);
        }
        var sides = List.of(units, shape.height(), shape.width(), shape.channels());
        return new NamedArray("watched", sides, covariances);
    }

    /// How far each unit moves in each step on average, `[units, steps]`; absent where there are no
    /// steps.
    Optional<NamedArray> movement() {
        if (!moves) return Optional.empty();
        int steps = movement.length / units;
        float[] means = new float[movement.length];
        IntStream.range(0, means.length)
                .forEach(index ->
                        means[index % units * steps + index / units] =
                                (float) (movement[index] / examples));
        return Optional.of(new NamedArray("movement", List.of(units, steps), means));
    }
}
