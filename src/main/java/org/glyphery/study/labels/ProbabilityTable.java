package org.glyphery.study.labels;

import org.glyphery.UserError;

/// The probability of each class for each example of a split.
final class ProbabilityTable {

    /// Numbers of 400 MB.
    private static final long MOST = 100_000_000;

    private final int classes;
    private final float[] values; // [count, classes]

    ProbabilityTable(int count, int classes) {
        if ((long) count * classes > MOST) throw new TooManyExamples(count, classes);
        this.classes = classes;
        values = new float[count * classes];
    }

    /// A split has more examples and classes than are held in memory.
    static final class TooManyExamples extends UserError {

        TooManyExamples(int count, int classes) {
            super(
                    "A split of %,d examples in %,d classes is too large to be read as a whole: make a dataset of a part of it."
                            .formatted(count, classes));
        }
    }

    int classes() {
        return classes;
    }

    /// Adds a share of what one of several networks says.
    void add(int index, float[] probabilities, float share) {
        for (int label = 0; label < classes; label++) {
            values[index * classes + label] += share * probabilities[label];
        }
    }

    float get(int index, int label) {
        return values[index * classes + label];
    }

    /// The most probable class, the first of equals.
    int label(int index) {
        int best = 0;
        for (int label = 1; label < classes; label++) {
            if (get(index, label) > get(index, best)) best = label;
        }
        return best;
    }
}
