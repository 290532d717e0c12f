package org.glyphery.dataset;

import java.util.Arrays;
import org.glyphery.InvalidSetting;
import org.glyphery.Randomness;

/// Validation examples drawn so that every class keeps its share, to within one example.
///
/// @param training indices that stay, ascending
/// @param validation indices drawn, ascending
public record StratifiedSplit(int[] training, int[] validation) {

    static StratifiedSplit of(Examples examples, int classes, int count, long seed) {
        int[] labels = new int[examples.count()];
        Arrays.setAll(labels, examples::label);
        return of(labels, classes, count, seed);
    }

    /// @param labels of all examples, from 0
    /// @param count of the examples that are drawn
    public static StratifiedSplit of(int[] labels, int classes, int count, long seed) {
        if (count >= labels.length) {
            throw new InvalidSetting("validation examples", "below " + labels.length, count);
        }
        int[] counts = new int[classes];
        for (int label : labels) counts[label]++;
        int[] wanted = shares(counts, count);
        int[] order = new int[labels.length];
        Arrays.setAll(order, index -> index);
        new Randomness(Randomness.key(seed)).shuffle(order);
        boolean[] drawn = new boolean[order.length];
        for (int index : order) {
            drawn[index] = wanted[labels[index]]-- > 0;
        }
        return new StratifiedSplit(
                Arrays.stream(order).filter(index -> !drawn[index]).sorted().toArray(),
                Arrays.stream(order).filter(index -> drawn[index]).sorted().toArray());
    }

    /// The shares cumulated and rounded: they add up to `count`, and each is off by less than one.
    private static int[] shares(int[] labelCounts, int count) {
        long total = Arrays.stream(labelCounts).sum();
        int[] shares = new int[labelCounts.length];
        long examples = 0;
        int before = 0;
        for (int label = 0; label < labelCounts.length; label++) {
            examples += labelCounts[label];
            int upTo = Math.toIntExact(Math.round((double) examples * count / total));
            shares[label] = upTo - before;
            before = upTo;
        }
        return shares;
    }
}
