package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;

/// What one layer's units gave, added up example by example.
final class UnitTally {

    private final UnitLayer layer;
    private final int units;
    private final int places;
    private final double[] norms;
    private final double[] sums;
    private final float[] farthest;
    private final float[] largest;
    private final int[] largestPlace;
    private final TopExamples top;
    private final Optional<AlikePairs> alike;
    private final Optional<WatchedPixels> watched;
    private int examples;

    UnitTally(Network network, UnitLayer layer, Weights weights) {
        this.layer = layer;
        units = layer.count();
        places = layer.places();
        norms = new Outgoing(network, layer, weights).norms();
        sums = new double[units];
        farthest = new float[units];
        largest = new float[units];
        largestPlace = new int[units];
        top = new TopExamples(units);
        alike = AlikePairs.candidates(kernels(layer, weights), units);
        watched = WatchedPixels.of(network, layer);
    }

    private static List<NamedArray> kernels(UnitLayer layer, Weights weights) {
        return switch (layer.kind()) {
            case FILTERS, UNITS -> List.of(FoldedWeights.of(layer, weights).kernel());
            case CELLS ->
                    List.of(
                            weights.get(layer.name() + "/kernel"),
                            weights.get(layer.name() + "/recurrent"));
        };
    }

    UnitLayer layer() {
        return layer;
    }

    /// @param example its index in the split
    /// @param given what the units give, `[examples, places, units]`
    /// @param seen the pictures as the network sees them
    /// @param row of the example in both of them
    void add(int example, float[] given, float[] seen, int row) {
        examples++;
        int from = row * places * units;
        Arrays.fill(largest, Float.NEGATIVE_INFINITY);
        for (int place = 0; place < places; place++) {
            int first = from + place * units;
            for (int unit = 0; unit < units; unit++) {
                float value = given[first + unit];
                sums[unit] += Math.abs(value);
                farthest[unit] = Math.max(farthest[unit], Math.abs(value));
                if (value > largest[unit]) {
                    largest[unit] = value;
                    largestPlace[unit] = place;
                }
            }
            alike.ifPresent(pairs -> pairs.add(given, first));
        }
        for (int unit = 0; unit < units; unit++) {
            top.offer(unit, example, largest[unit], largestPlace[unit]);
        }
        watched.ifPresent(pixels -> pixels.add(given, from, seen, row * pixels.size()));
    }

    UnitSurvey survey() {
        float[] mean = new float[units];
        float[] influence = new float[units];
        for (int unit = 0; unit < units; unit++) {
            double each = sums[unit] / ((double) examples * places);
            mean[unit] = (float) each;
            influence[unit] = (float) (each * norms[unit]);
        }
        var arrays = new ArrayList<NamedArray>();
        arrays.add(ofUnits("influence", influence));
        arrays.add(ofUnits("mean", mean));
        arrays.add(ofUnits("farthest", farthest));
        alike.map(AlikePairs::found).ifPresent(arrays::add);
        watched.map(WatchedPixels::watched).ifPresent(arrays::add);
        watched.flatMap(WatchedPixels::movement).ifPresent(arrays::add);
        return new UnitSurvey(layer, arrays, top);
    }

    private NamedArray ofUnits(String name, float[] values) {
        return new NamedArray(name, List.of(units), values);
    }
}
