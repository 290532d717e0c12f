package org.glyphery.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.Randomness;

/// Validation examples drawn so that every class keeps its share, to within one example.
///
/// @param training indices that stay, ascending
/// @param validation indices drawn, ascending
public record StratifiedSplit(int[] training, int[] validation) {

    static StratifiedSplit of(Examples examples, int classes, int count, long seed) {
        return of(labels(examples), classes, count, seed);
    }

    private static int[] labels(Examples examples) {
        int[] labels = new int[examples.count()];
        Arrays.setAll(labels, examples::label);
        return labels;
    }

    /// One fold against the others: the shuffled examples, class after class, go to one fold after
    /// the other, so that folds differ by one example at most, in all and in each class.
    static StratifiedSplit holding(Fold fold, Examples examples, int classes, long seed) {
        int[] labels = labels(examples);
        if (fold.of() > labels.length) {
            throw new InvalidSetting("folds", "at most " + labels.length, fold.of());
        }
        int[] next = new int[classes];
        int before = 0;
        int[] counts = examples.labelCounts(classes);
        for (int label = 0; label < classes; label++) {
            next[label] = before;
            before += counts[label];
        }
        boolean[] held = new boolean[labels.length];
        for (int index : shuffled(labels.length, seed)) {
            held[index] = next[labels[index]]++ % fold.of() == fold.held() - 1;
        }
        return divided(held);
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
        boolean[] drawn = new boolean[labels.length];
        for (int index : shuffled(labels.length, seed)) {
            drawn[index] = wanted[labels[index]]-- > 0;
        }
        return divided(drawn);
    }

    private static int[] shuffled(int count, long seed) {
        int[] order = new int[count];
        Arrays.setAll(order, index -> index);
        new Randomness(Randomness.key(seed)).shuffle(order);
        return order;
    }

    private static StratifiedSplit divided(boolean[] drawn) {
        return new StratifiedSplit(
                IntStream.range(0, drawn.length).filter(index -> !drawn[index]).toArray(),
                IntStream.range(0, drawn.length).filter(index -> drawn[index]).toArray());
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
