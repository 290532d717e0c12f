package org.glyphery.statistics;

/// Spearman's rank correlation: how far two lists put the same things in the same order, from -1 to
/// 1. Am. J. Psychol. 15 (1904); equals share the mean of their ranks.
public final class RankCorrelation {

    private RankCorrelation() {}

    /// @return 0 where all numbers of a list are the same
    public static double of(double[] one, double[] other) {
        double[] a = Ranks.of(one);
        double[] b = Ranks.of(other);
        double middle = (a.length + 1) / 2.0;
        double together = 0;
        double ofA = 0;
        double ofB = 0;
        for (int index = 0; index < a.length; index++) {
            together += (a[index] - middle) * (b[index] - middle);
            ofA += (a[index] - middle) * (a[index] - middle);
            ofB += (b[index] - middle) * (b[index] - middle);
        }
        return ofA == 0 || ofB == 0 ? 0 : together / Math.sqrt(ofA * ofB);
    }
}
