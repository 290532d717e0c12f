package org.glyphery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.glyphery.network.NamedArray;
import org.glyphery.training.LayerHealth.UnitCounts;

/// The health of a training as arrays, a row an epoch: as it is kept with a run, and as programs
/// and pages get it.
///
/// `epochs` is epoch, learning rate, and the numbers of examples. Of each layer `figures/dense1` is
/// gradient norm, update ratio, units, dead units and the saturated share; `weights/dense1`,
/// `gradients/dense1` and `activations/dense1` are histograms: where the first bin begins, where
/// the last one ends, then a count a bin. What there is not is NaN, or has no array.
public final class HealthArrays {

    private static final String EPOCHS = "epochs";
    private static final String FIGURES = "figures/";
    private static final String WEIGHTS = "weights/";
    private static final String GRADIENTS = "gradients/";
    private static final String ACTIVATIONS = "activations/";
    private static final int LENGTH_OF_EPOCH = 4;
    private static final int LENGTH_OF_FIGURES = 5;
    private static final int LENGTH_OF_HISTOGRAM = 2 + NumberHistogram.BINS;

    private HealthArrays() {}

    /// @param epochs of one run, in their order
    public static List<NamedArray> of(List<EpochHealth> epochs) {
        if (epochs.isEmpty()) return List.of();
        List<NamedArray> arrays = new ArrayList<>();
        arrays.add(NamedArray.stacked(EPOCHS, epochs.stream().map(HealthArrays::row).toList()));
        Set<String> layers = new LinkedHashSet<>();
        epochs.forEach(epoch -> epoch.layers().forEach(layer -> layers.add(layer.layer())));
        for (String layer : layers) {
            List<Optional<LayerHealth>> ofLayer =
                    epochs.stream().map(epoch -> find(epoch, layer)).toList();
            add(arrays, FIGURES + layer, ofLayer, HealthArrays::figures, LENGTH_OF_FIGURES);
            add(arrays, WEIGHTS + layer, ofLayer, LayerHealth::weights);
            add(arrays, GRADIENTS + layer, ofLayer, LayerHealth::gradients);
            add(arrays, ACTIVATIONS + layer, ofLayer, LayerHealth::activations);
        }
        return arrays;
    }

    private static Optional<LayerHealth> find(EpochHealth epoch, String layer) {
        return epoch.layers().stream().filter(each -> each.layer().equals(layer)).findFirst();
    }

    private static float[] row(EpochHealth epoch) {
        return new float[] {
            epoch.epoch(), (float) epoch.learningRate(), epoch.examples(), epoch.gradientExamples()
        };
    }

    private static void add(
            List<NamedArray> arrays,
            String name,
            List<Optional<LayerHealth>> epochs,
            Function<LayerHealth, Optional<NumberHistogram>> histogram) {
        add(
                arrays,
                name,
                epochs,
                layer -> histogram.apply(layer).map(HealthArrays::row),
                LENGTH_OF_HISTOGRAM);
    }

    private static void add(
            List<NamedArray> arrays,
            String name,
            List<Optional<LayerHealth>> epochs,
            Function<LayerHealth, Optional<float[]>> row,
            int length) {
        List<Optional<float[]>> rows = epochs.stream().map(epoch -> epoch.flatMap(row)).toList();
        if (rows.stream().allMatch(Optional::isEmpty)) return;
        float[] nothing = new float[length];
        Arrays.fill(nothing, Float.NaN);
        arrays.add(
                NamedArray.stacked(name, rows.stream().map(each -> each.orElse(nothing)).toList()));
    }

    private static float[] row(NumberHistogram histogram) {
        float[] row = new float[LENGTH_OF_HISTOGRAM];
        row[0] = (float) histogram.low();
        row[1] = (float) histogram.high();
        for (int bin = 0; bin < NumberHistogram.BINS; bin++) {
            row[2 + bin] = histogram.counts().get(bin);
        }
        return row;
    }

    private static Optional<float[]> figures(LayerHealth layer) {
        return Optional.of(
                new float[] {
                    number(layer.gradientNorm()),
                    number(layer.updateRatio()),
                    number(layer.units().map(units -> (double) units.units())),
                    number(layer.units().map(units -> (double) units.dead())),
                    number(layer.units().map(UnitCounts::saturated))
                });
    }

    private static float number(Optional<Double> number) {
        return number.map(Double::floatValue).orElse(Float.NaN);
    }

    /// What [#of] wrote.
    ///
    /// @throws IllegalArgumentException if it did not write these arrays
    public static List<EpochHealth> read(List<NamedArray> arrays) {
        Map<String, NamedArray> byName = new LinkedHashMap<>();
        arrays.forEach(array -> byName.put(array.name(), array));
        NamedArray epochs = byName.get(EPOCHS);
        if (epochs == null) return List.of();
        List<String> layers =
                byName.keySet().stream()
                        .filter(name -> name.startsWith(FIGURES))
                        .map(name -> name.substring(FIGURES.length()))
                        .toList();
        return IntStream.range(0, epochs.shape().getFirst())
                .mapToObj(place -> {
                    float[] row = row(epochs, place, LENGTH_OF_EPOCH);
                    return new EpochHealth(
                            (int) row[0],
                            row[1],
                            (int) row[2],
                            (int) row[3],
                            layers.stream().map(layer -> layer(byName, layer, place)).toList());
                })
                .toList();
    }

    private static LayerHealth layer(Map<String, NamedArray> arrays, String layer, int place) {
        var found = Objects.requireNonNull(arrays.get(FIGURES + layer));
        float[] figures = row(found, place, LENGTH_OF_FIGURES);
        return new LayerHealth(
                layer,
                histogram(arrays, WEIGHTS + layer, place),
                histogram(arrays, GRADIENTS + layer, place),
                histogram(arrays, ACTIVATIONS + layer, place),
                present(figures[0]),
                present(figures[1]),
                present(figures[2])
                        .map(units ->
                                new UnitCounts(units.intValue(), (int) figures[3], figures[4])));
    }

    private static Optional<NumberHistogram> histogram(
            Map<String, NamedArray> arrays, String name, int place) {
        NamedArray array = arrays.get(name);
        if (array == null) return Optional.empty();
        float[] row = row(array, place, LENGTH_OF_HISTOGRAM);
        if (Float.isNaN(row[0])) return Optional.empty();
        List<Integer> counts = new ArrayList<>();
        for (int bin = 2; bin < row.length; bin++) counts.add((int) row[bin]);
        return Optional.of(new NumberHistogram(row[0], row[1], counts));
    }

    private static Optional<Double> present(float number) {
        return Float.isNaN(number) ? Optional.empty() : Optional.of((double) number);
    }

    private static float[] row(NamedArray array, int place, int length) {
        if (!array.shape().subList(1, array.shape().size()).equals(List.of(length))) {
            throw new IllegalArgumentException(array + " has no rows of " + length);
        }
        return Arrays.copyOfRange(array.values(), place * length, (place + 1) * length);
    }
}
