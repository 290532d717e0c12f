package org.glyphery.inspection;

import java.util.Arrays;
import java.util.List;
import org.glyphery.network.NamedArray;

/// How the numbers of an array are spread.
///
/// @param norm the L2 norm
/// @param reach of the histogram, to both sides of zero: the largest absolute number
/// @param bins how many numbers lie in each part of the way from `-reach` to `reach`
public record ArrayFigures(
        String name,
        List<Integer> shape,
        double least,
        double most,
        double mean,
        double norm,
        double reach,
        List<Integer> bins) {

    /// An odd number, so that one of them is about zero.
    private static final int BINS = 41;

    public ArrayFigures {
        shape = List.copyOf(shape);
        bins = List.copyOf(bins);
    }

    static ArrayFigures of(NamedArray array) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (float value : array.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
            squares += (double) value * value;
        }
        double reach = Math.max(Math.abs(least), Math.abs(most));
        return new ArrayFigures(
                array.name(),
                array.shape(),
                least,
                most,
                sum / array.values().length,
                Math.sqrt(squares),
                reach,
                bins(array.values(), reach));
    }

    private static List<Integer> bins(float[] values, double reach) {
        var bins = new Integer[BINS];
        Arrays.fill(bins, 0);
        for (float value : values) {
            double share = reach == 0 ? 0.5 : (value + reach) / (2 * reach);
            bins[Math.min(BINS - 1, (int) (BINS * share))]++;
        }
        return List.of(bins);
    }
}
