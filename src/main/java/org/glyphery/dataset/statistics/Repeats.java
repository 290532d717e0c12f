package org.glyphery.dataset.statistics;

import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Split;

/// Pictures of a dataset that occur more than once, within a split and across two.
///
/// @param counts of every two splits that have examples, and of each with itself
/// @param isComplete whether all pictures were held against each other; where very many are alike,
///   the search for near ones ends before that, and there are at least as many as counted
public record Repeats(List<RepeatCount> counts, boolean isComplete) {

    public Repeats {
        counts = List.copyOf(counts);
    }

    /// How much alike two pictures are.
    public enum Likeness {
        /// Byte by byte the same.
        EQUAL,
        /// Not the same, and so near that a person hardly tells them apart: their Euclidean
        /// distance is below 15 % of the lesser of their norms, each taken from its own mean level.
        NEAR
    }

    /// The examples of the second split that repeat one of the first; where both are the same
    /// split, those that repeat an example before them. Of examples that are equal, the first alone
    /// counts in a search for near ones.
    ///
    /// @param sameLabel those whose label is that of a picture which they repeat
    /// @param otherLabel those that repeat pictures of other labels alone
    /// @param nearest some of the pairs, the nearest first
    public record RepeatCount(
            Likeness likeness,
            Split first,
            Split second,
            int sameLabel,
            int otherLabel,
            List<RepeatedPair> nearest) {

        public RepeatCount {
            nearest = List.copyOf(nearest);
        }
    }

    /// Two examples whose pictures are alike.
    ///
    /// @param first the index in the first split
    /// @param second the index in the second split
    /// @param distance Euclidean, of pixels in [0, 1]
    public record RepeatedPair(int first, int second, double distance) {}

    /// All repeated pictures of a dataset.
    public static Repeats of(Dataset dataset) {
        return new RepeatSearch(new AllExamples(dataset)).found();
    }
}
