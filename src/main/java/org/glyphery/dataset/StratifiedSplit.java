package org.glyphery.dataset;

import java.util.Arrays;
import java.util.function.IntPredicate;
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
        int[] begins = begins(examples.labelCounts(classes));
        int[] ranks = ranks(labels, classes, seed);
        return divided(labels.length, index -> isHeld(fold, begins[labels[index]] + ranks[index]));
    }

    /// How many examples are of a class before each.
    static int[] begins(int[] labelCounts) {
        int[] begins = new int[labelCounts.length];
        for (int label = 1; label < begins.length; label++) {
            begins[label] = begins[label - 1] + labelCounts[label - 1];
        }
        return begins;
    }

    /// Whether a fold has the example that is drawn at this place, class after class.
    static boolean isHeld(Fold fold, int place) {
        return place % fold.of() == fold.held() - 1;
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
        int[] ranks = ranks(labels, classes, seed);
        return divided(labels.length, index -> ranks[index] < wanted[labels[index]]);
    }

    /// The place of each example among those of its class, in the order in which they are drawn.
    static int[] ranks(int[] labels, int classes, long seed) {
        int[] order = new int[labels.length];
        Arrays.setAll(order, index -> index);
        new Randomness(Randomness.key(seed)).shuffle(order);
        int[] ranks = new int[labels.length];
        int[] before = new int[classes];
        for (int index : order) ranks[index] = before[labels[index]]++;
        return ranks;
    }

    static StratifiedSplit divided(int count, IntPredicate drawn) {
        return new StratifiedSplit(
                IntStream.range(0, count).filter(drawn.negate()).toArray(),
                IntStream.range(0, count).filter(drawn).toArray());
    }

    /// The shares cumulated and rounded: they add up to `count`, and each is off by less than one.
    static int[] shares(int[] labelCounts, int count) {
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
