package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.NamedArray;

/// Pairs of units that do the same: the weights of what comes in point the same way, and what they
/// give goes together over all examples and places.
final class AlikePairs {

    /// The least cosine of the weights, and the least correlation of what units give.
    static final double LEAST = 0.95;

    /// Multiplications that comparing all weights may take; a second or two.
    private static final double MOST_WORK = 3e9;

    /// Pairs that are followed through the examples; more than that are no pairs any more.
    private static final int MOST_PAIRS = 4096;

    private final List<FollowedPair> pairs;
    private long numbers;

    private AlikePairs(List<FollowedPair> pairs) {
        this.pairs = pairs;
    }

    /// Those whose weights are alike, which is to be seen before anything is read. Absent where
    /// there are too many weights to be compared.
    ///
    /// @param kernels arrays `[..., groups x units]` whose rows are weights of every unit
    static Optional<AlikePairs> candidates(List<NamedArray> kernels, int units) {
        double weights = kernels.stream().mapToDouble(each -> each.values().length).sum();
        if (0.5 * units * weights > MOST_WORK) return Optional.empty();
        float[][] directions = directions(kernels, units);
        List<FollowedPair> pairs = new ArrayList<>();
        for (int first = 0; first < units; first++) {
            for (int second = first + 1; second < units && pairs.size() < MOST_PAIRS; second++) {
                double cosine = product(directions[first], directions[second]);
                if (cosine >= LEAST) pairs.add(new FollowedPair(first, second, cosine));
            }
        }
        return Optional.of(new AlikePairs(pairs));
    }

    private static float[][] directions(List<NamedArray> kernels, int units) {
        int weights = kernels.stream().mapToInt(each -> each.values().length).sum() / units;
        float[][] directions = new float[units][weights];
        int place = 0;
        for (NamedArray kernel : kernels) {
            for (int index = 0; index < kernel.values().length; index++) {
                directions[index % units][place + index / units] = kernel.values()[index];
            }
            place += kernel.values().length / units;
        }
        for (float[] direction : directions) {
            double norm = Math.sqrt(product(direction, direction));
            for (int index = 0; index < weights && norm > 0; index++)
                direction[index] /= (float) norm;
        }
        return directions;
    }

    private static double product(float[] one, float[] other) {
        float sum = 0;
        for (int index = 0; index < one.length; index++) sum += one[index] * other[index];
        return sum;
    }

    /// Follows the pairs through what the units give at one place.
    ///
    /// @param from where the numbers of the place begin
    void add(float[] values, int from) {
        numbers++;
        for (FollowedPair pair : pairs)
            pair.add(values[from + pair.first], values[from + pair.second]);
    }

    /// The pairs, `[pairs, 4]`: two units, the cosine, the correlation; the most alike first.
    NamedArray found() {
        var alike =
                pairs.stream()
                        .filter(pair -> pair.correlation(numbers) >= LEAST)
                        .sorted(Comparator.comparingDouble(pair -> -pair.correlation(numbers)))
                        .toList();
        float[] rows = new float[4 * alike.size()];
        for (int row = 0; row < alike.size(); row++) {
            FollowedPair pair = alike.get(row);
            rows[4 * row] = pair.first;
            rows[4 * row + 1] = pair.second;
            rows[4 * row + 2] = (float) pair.cosine;
            rows[4 * row + 3] = (float) pair.correlation(numbers);
        }
        return new NamedArray("alike", List.of(alike.size(), 4), rows);
    }

    private static final class FollowedPair {

        private final int first;
        private final int second;
        private final double cosine;
        private double firsts;
        private double seconds;
        private double firstSquares;
        private double secondSquares;
        private double products;

        FollowedPair(int first, int second, double cosine) {
            this.first = first;
            this.second = second;
            this.cosine = cosine;
        }

        void add(double one, double other) {
            firsts += one;
            seconds += other;
            firstSquares += one * one;
            secondSquares += other * other;
            products += one * other;
        }

        /// Pearson's; 0 where one of them never changes.
        double correlation(long numbers) {
            double together = products - firsts * seconds / numbers;
            double ofFirst = firstSquares - firsts * firsts / numbers;
            double ofSecond = secondSquares - seconds * seconds / numbers;
            return ofFirst > 0 && ofSecond > 0 ? together / Math.sqrt(ofFirst * ofSecond) : 0;
        }
    }
}
