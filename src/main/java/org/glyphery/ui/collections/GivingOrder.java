package org.glyphery.ui.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;

/// The order in which somebody is asked for drawings: mixed, and balanced, so that no class comes a
/// second time before each has come once more.
final class GivingOrder {

    private GivingOrder() {}

    /// @param classes their names
    /// @param had how many of each there are already
    /// @param count how many are asked for
    /// @param key see [Randomness]
    static List<String> of(List<String> classes, int[] had, int count, long key) {
        int[] counts = had.clone();
        var random = new Randomness(key);
        List<String> order = new ArrayList<>();
        int last = -1;
        for (int place = 0; place < count; place++) {
            int next = next(counts, last, random);
            counts[next]++;
            order.add(classes.get(next));
            last = next;
        }
        return order;
    }

    /// One of those of which there are the fewest, another than the last where there is one.
    private static int next(int[] counts, int last, Randomness random) {
        int fewest = Arrays.stream(counts).min().orElseThrow();
        int[] behind =
                IntStream.range(0, counts.length).filter(each -> counts[each] == fewest).toArray();
        int[] others = Arrays.stream(behind).filter(each -> each != last).toArray();
        int[] candidates = others.length > 0 ? others : behind;
        return candidates[random.nextInt(candidates.length)];
    }
}
