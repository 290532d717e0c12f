package org.glyphery.statistics;

import java.util.List;
import java.util.stream.IntStream;

/// How far a network's confidence can be believed: of the examples that it reads with about the
/// same probability, the share that it reads right. Guo et al. 2017, arXiv:1706.04599.
///
/// @param bins of equal width, from 0 to 1
public record Calibration(List<ConfidenceBin> bins) {

    /// The number of bins, as the paper has it.
    public static final int BINS = 15;

    /// The examples whose most probable class has a probability of one stretch.
    ///
    /// @param confidence the mean of these probabilities; 0 where there are none
    /// @param accuracy the share that is read right; 0 where there are none
    public record ConfidenceBin(int count, double confidence, double accuracy) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param probabilities of each example's most probable class
    /// @param right whether it is the example's label
    public static Calibration of(float[] probabilities, boolean[] right) {
        int[] counts = new int[BINS];
        int[] hits = new int[BINS];
        double[] sums = new double[BINS];
        for (int index = 0; index < probabilities.length; index++) {
            int bin = Math.clamp((int) (BINS * probabilities[index]), 0, BINS - 1);
            counts[bin]++;
            hits[bin] += right[index] ? 1 : 0;
            sums[bin] += probabilities[index];
        }
        return new Calibration(
                IntStream.range(0, BINS)
                        .mapToObj(bin -> {
                            int count = Math.max(1, counts[bin]);
                            return new ConfidenceBin(
                                    counts[bin], sums[bin] / count, (double) hits[bin] / count);
                        })
                        .toList());
    }

    /// The expected calibration error: how far confidence and accuracy are apart, on average over
    /// the examples.
    public double expectedError() {
        double sum = 0;
        for (ConfidenceBin bin : bins) {
            sum += bin.count() * Math.abs(bin.confidence() - bin.accuracy());
        }
        return sum / Math.max(1, examples());
    }

    /// How far confidence is above accuracy on average; below zero where the network is too modest.
    public double overconfidence() {
        double sum = 0;
        for (ConfidenceBin bin : bins) {
            sum += bin.count() * (bin.confidence() - bin.accuracy());
        }
        return sum / Math.max(1, examples());
    }

    /// The number of examples.
    public int examples() {
        return bins.stream().mapToInt(ConfidenceBin::count).sum();
    }
}
