package org.glyphery.dataset;

import java.time.Instant;
import java.util.List;

/// How a version came from another one of its dataset: it has the same pictures, less those that
/// were left out, under other labels. It keeps the split of the version that brought the pictures,
/// so that a plan validates on the same examples, less those that were left out.
///
/// @param parent the version that was labelled
/// @param pictures the version whose files hold the pictures
/// @param sizes of that version's splits
/// @param classCounts examples of each of its classes in its training split
/// @param leftOut of each of its classes, the training examples that are not here: by their places
///   in the order in which validation examples are drawn, ascending
/// @param title of the draft that it was made of
/// @param author who made it
public record Derivation(
        String parent,
        String pictures,
        SplitSizes sizes,
        List<Integer> classCounts,
        List<List<Integer>> leftOut,
        String title,
        String author,
        Instant made) {

    public Derivation {
        classCounts = List.copyOf(classCounts);
        leftOut = leftOut.stream().map(List::copyOf).toList();
    }

    /// The same for some of its classes alone, whose validation examples are drawn from what is
    /// here.
    Derivation narrowed(int training) {
        return new Derivation(
                parent,
                pictures,
                new SplitSizes(training, sizes.validation(), sizes.test()),
                List.of(),
                List.of(),
                title,
                author,
                made);
    }

    /// How many of the examples that a plan takes from the training split for validation are not
    /// here.
    int missing(DatasetChoice choice) {
        int[] counts = classCounts.stream().mapToInt(Integer::intValue).toArray();
        int[] shares = StratifiedSplit.shares(counts, choice.validation());
        int[] begins = StratifiedSplit.begins(counts);
        int missing = 0;
        for (int label = 0; label < counts.length; label++) {
            for (int rank : leftOut.get(label)) {
                int place = begins[label] + rank;
                boolean isTaken =
                        choice.fold().isPresent()
                                ? StratifiedSplit.isHeld(choice.fold().get(), place)
                                : rank < shares[label];
                if (isTaken) missing++;
            }
        }
        return missing;
    }
}
