package org.glyphery.dataset.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.glyphery.dataset.statistics.Repeats.Likeness;
import org.glyphery.dataset.statistics.Repeats.RepeatCount;
import org.glyphery.dataset.statistics.Repeats.RepeatedPair;

/// Counts pairs of pictures that are alike, by their splits and labels.
final class PairTally {

    /// Pairs that are kept to be shown, of every two splits.
    private static final int SHOWN = 12;

    private static final Comparator<RepeatedPair> NEAREST_FIRST =
            Comparator.comparingDouble(RepeatedPair::distance)
                    .thenComparingInt(RepeatedPair::second)
                    .thenComparingInt(RepeatedPair::first);

    private final AllExamples all;
    private final List<List<SplitPair>> pairs = new ArrayList<>();

    /// What is counted of two splits; examples of the second are marked by their numbers.
    private static final class SplitPair {
        private final BitSet sameLabel = new BitSet();
        private final BitSet otherLabel = new BitSet();
        private final PriorityQueue<RepeatedPair> nearest =
                new PriorityQueue<>(NEAREST_FIRST.reversed());

        List<RepeatedPair> nearest() {
            return nearest.stream().sorted(NEAREST_FIRST).toList();
        }
    }

    PairTally(AllExamples all) {
        this.all = all;
        for (int first = 0; first < all.splits().size(); first++) {
            List<SplitPair> row = new ArrayList<>();
            for (int second = 0; second < all.splits().size(); second++) row.add(new SplitPair());
            pairs.add(row);
        }
    }

    /// @param first and `second`: numbers of examples, the lower one first
    /// @param distance Euclidean, of pixels in [0, 1]
    void add(int first, int second, double distance) {
        SplitPair pair = pairs.get(all.part(first)).get(all.part(second));
        boolean agree = all.label(first) == all.label(second);
        (agree ? pair.sameLabel : pair.otherLabel).set(second);
        pair.nearest.add(new RepeatedPair(all.index(first), all.index(second), distance));
        if (pair.nearest.size() > SHOWN) pair.nearest.poll();
    }

    List<RepeatCount> counts(Likeness likeness) {
        List<RepeatCount> counts = new ArrayList<>();
        for (int first = 0; first < pairs.size(); first++) {
            for (int second = first; second < pairs.size(); second++) {
                counts.add(count(likeness, first, second));
            }
        }
        return counts;
    }

    private RepeatCount count(Likeness likeness, int first, int second) {
        SplitPair pair = pairs.get(first).get(second);
        var others = (BitSet) pair.otherLabel.clone();
        others.andNot(pair.sameLabel);
        return new RepeatCount(
                likeness,
                all.splits().get(first),
                all.splits().get(second),
                pair.sameLabel.cardinality(),
                others.cardinality(),
                pair.nearest());
    }
}
