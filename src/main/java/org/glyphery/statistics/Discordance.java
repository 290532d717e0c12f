package org.glyphery.statistics;

import java.util.BitSet;

/// How often just one of two models reads an example right.
///
/// @param onlyFirst examples that the first reads and the second does not
/// @param onlySecond the other way round
public record Discordance(int onlyFirst, int onlySecond) {

    /// @param first the examples that one model reads right, and `second` those that the other does
    public static Discordance of(BitSet first, BitSet second) {
        return new Discordance(without(first, second), without(second, first));
    }

    private static int without(BitSet some, BitSet others) {
        var left = (BitSet) some.clone();
        left.andNot(others);
        return left.cardinality();
    }

    /// The same as the second sees it.
    public Discordance turned() {
        return new Discordance(/* onlyFirst= */ onlySecond, /* onlySecond= */ onlyFirst);
    }

    /// The probability of a difference this large or larger, were both models equally good: the
    /// exact test of McNemar 1947, two-sided, which is a binomial test of the discordant examples.
    public double pValue() {
        int count = onlyFirst + onlySecond;
        double logarithm = -count * Math.log(2); // of the first term
        double sum = 0;
        for (int term = 0; term <= Math.min(onlyFirst, onlySecond); term++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log((double) (count - term) / (term + 1));
        }
        return Math.min(1, 2 * sum);
    }
}
