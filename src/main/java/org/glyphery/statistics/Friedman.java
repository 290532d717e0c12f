package org.glyphery.statistics;

import java.util.List;

/// Whether several treatments differ, each tried once in every block: the test of Friedman 1937, J.
/// Am. Stat. Assoc. 32, on ranks within blocks, with the correction for equal ranks. Of answers
/// that are right or wrong it is the test of Cochran 1950.
///
/// @param statistic distributed as chi squared, were there no difference
/// @param degreesOfFreedom one fewer than treatments
public record Friedman(double statistic, int degreesOfFreedom) {

    /// @param blocks each with a number for every treatment, in the same order
    public static Friedman of(List<double[]> blocks) {
        int treatments = blocks.getFirst().length;
        double[] sums = new double[treatments];
        double middle = (treatments + 1) / 2.0;
        double within = 0;
        for (double[] block : blocks) {
            if (block.length != treatments) {
                throw new IllegalArgumentException("A block lacks a treatment");
            }
            double[] ranks = Ranks.of(block);
            for (int place = 0; place < treatments; place++) {
                double deviation = ranks[place] - middle;
                sums[place] += deviation;
                within += deviation * deviation;
            }
        }
        double between = 0;
        for (double sum : sums) between += sum * sum;
        return new Friedman(within == 0 ? 0 : (treatments - 1) * between / within, treatments - 1);
    }

    /// The probability of a statistic this large or larger, did the treatments not differ.
    public double pValue() {
        return ChiSquared.tail(statistic, degreesOfFreedom);
    }
}
