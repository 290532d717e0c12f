package org.glyphery.dataset.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.Repeats.Likeness;
import org.glyphery.dataset.statistics.Repeats.RepeatCount;

/// Finds the pictures that occur more than once: equal ones by a hash and then byte by byte, near
/// ones by [NearSearch].
final class RepeatSearch {

    private final AllExamples all;
    private final byte[] one;
    private final byte[] other;

    RepeatSearch(AllExamples all) {
        this.all = all;
        one = new byte[all.shape().pixels()];
        other = new byte[all.shape().pixels()];
    }

    Repeats found() {
        List<List<Integer>> groups = equalOnes();
        List<RepeatCount> counts = new ArrayList<>(equal(groups));
        var near = new PairTally(all);
        int[] distinct = groups.stream().mapToInt(List::getFirst).sorted().toArray();
        boolean isComplete = new NearSearch(all, distinct).tell(near);
        counts.addAll(near.counts(Likeness.NEAR));
        return new Repeats(counts, isComplete);
    }

    /// What is counted of equal pictures alone.
    List<RepeatCount> equal() {
        return equal(equalOnes());
    }

    private List<RepeatCount> equal(List<List<Integer>> groups) {
        var tally = new PairTally(all);
        groups.forEach(group -> tellAllPairs(group, tally));
        return tally.counts(Likeness.EQUAL);
    }

    /// Each example of a group is held against the first of each split and label alone, which says
    /// the same as all pairs would.
    private void tellAllPairs(List<Integer> group, PairTally tally) {
        if (group.size() < 2) return;
        Map<Long, Integer> firsts = new HashMap<>();
        for (int number : group) {
            for (int first : firsts.values()) tally.add(first, number, 0);
            firsts.putIfAbsent((long) all.part(number) << 32 | all.label(number), number);
        }
    }

    /// Each example in a group with those that are equal to it, in their order.
    private List<List<Integer>> equalOnes() {
        Map<Integer, List<List<Integer>>> byHash = new HashMap<>();
        for (int number : IntStream.range(0, all.count()).toArray()) {
            all.copyBytes(number, one);
            groupOf(byHash.computeIfAbsent(Arrays.hashCode(one), _ -> new ArrayList<>(1)))
                    .add(number);
        }
        return byHash.values().stream().flatMap(List::stream).toList();
    }

    /// The group whose first picture is the one that was copied, perhaps a new one.
    private List<Integer> groupOf(List<List<Integer>> sameHash) {
        for (List<Integer> group : sameHash) {
            all.copyBytes(group.getFirst(), other);
            if (Arrays.equals(one, other)) return group;
        }
        List<Integer> alone = new ArrayList<>(1);
        sameHash.add(alone);
        return alone;
    }
}
