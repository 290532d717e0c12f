package org.glyphery.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cheapest way to cover strokes by groups, each stroke by one: dynamic programming over the
/// sets of strokes that are covered. The leftmost stroke that is not decides which groups may come
/// next, so that there are few sets.
final class GroupCover {

    /// A cover of what was left.
    ///
    /// @param first its group with the leftmost stroke, as its place; -1 where nothing was left
    private record Rest(double cost, int first) {}

    private final int all;
    private final int[] sets;
    private final double[] costs;
    private final Map<Integer, @Nullable Rest> rests = new HashMap<>();

    /// @param all the strokes to be covered, from the lowest bit on
    /// @param sets of the groups
    /// @param costs of the same groups
    private GroupCover(int all, int[] sets, double[] costs) {
        this.all = all;
        this.sets = sets;
        this.costs = costs;
    }

    /// The places of the groups of the cheapest cover, from left to right.
    ///
    /// @param sets as bits; at least one of them covers all
    static List<Integer> cheapest(int all, int[] sets, double[] costs) {
        var cover = new GroupCover(all, sets, costs);
        List<Integer> chosen = new ArrayList<>();
        int covered = 0;
        while (covered != all) {
            Rest rest = cover.rest(covered);
            if (rest == null) throw new IllegalArgumentException("No groups cover all strokes");
            chosen.add(rest.first);
            covered |= sets[rest.first];
        }
        return chosen;
    }

    /// The cheapest cover of what is left; null where there is none.
    private @Nullable Rest rest(int covered) {
        if (covered == all) return new Rest(0, -1);
        if (rests.containsKey(covered)) return rests.get(covered);
        int leftmost = Integer.lowestOneBit(~covered);
        Rest best = null;
        for (int group = 0; group < sets.length; group++) {
            boolean isNext = (sets[group] & leftmost) != 0 && (sets[group] & covered) == 0;
            Rest behind = isNext ? rest(covered | sets[group]) : null;
            if (behind == null) continue;
            double cost = costs[group] + behind.cost;
            if (best == null || cost < best.cost) best = new Rest(cost, group);
        }
        rests.put(covered, best);
        return best;
    }
}
