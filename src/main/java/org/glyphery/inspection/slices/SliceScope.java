package org.glyphery.inspection.slices;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.dataset.statistics.MeasureColumn.ValueRange;

/// The pictures among which slices are sought, those of one class or all, and the conditions by
/// which they are cut. The cuts follow from the pictures alone, whatever a run reads in them.
///
/// @param label of the class; absent for all
/// @param members the examples, by index
record SliceScope(OptionalInt label, int[] members, List<CutPart> parts) {

    /// Pictures that a slice has at least.
    static final int FEWEST = 20;

    /// The shares of the pictures that the low ones are, and the high ones.
    private static final double[] QUANTILES = {0.1, 0.25, 0.5};

    /// What a condition takes.
    ///
    /// @param places among the members
    record CutPart(SliceCondition condition, BitSet places) {

        /// What each of the parts takes; there is one at least.
        static BitSet common(List<CutPart> parts) {
            var places = (BitSet) parts.getFirst().places.clone();
            parts.forEach(part -> places.and(part.places));
            return places;
        }

        boolean isOfSameMeasure(CutPart other) {
            return condition.measure() == other.condition.measure();
        }

        /// Whether it takes what has much of the same measure, or little of it, as another one
        /// does.
        boolean isLike(CutPart other) {
            return isOfSameMeasure(other) && condition.isHigh() == other.condition.isHigh();
        }
    }

    static SliceScope of(OptionalInt label, int[] members, List<MeasureColumn> columns) {
        List<CutPart> parts = new ArrayList<>();
        for (MeasureColumn column : columns) {
            for (SliceCondition condition : conditions(column, members)) {
                var places = new BitSet(members.length);
                IntStream.range(0, members.length)
                        .filter(place -> condition.takes(column, members[place]))
                        .forEach(places::set);
                int count = places.cardinality();
                if (count >= FEWEST && count < members.length) {
                    parts.add(new CutPart(condition, places));
                }
            }
        }
        return new SliceScope(label, members, List.copyOf(parts));
    }

    /// Whether so many of the members are a slice: enough of them, and at most half, so that the
    /// others are the rule from which it departs.
    boolean isSlice(int count) {
        return count >= FEWEST && 2 * count <= members.length;
    }

    /// Each value of what is counted, from there on and below; of what is measured the edges of
    /// bars that lie nearest to the quantiles.
    private static Set<SliceCondition> conditions(MeasureColumn column, int[] members) {
        ValueRange range = column.range();
        int[] below = below(column, range, members);
        Set<SliceCondition> conditions = new LinkedHashSet<>();
        if (column.measure().isCount()) {
            for (int bar = 1; bar < range.bars(); bar++) {
                conditions.add(new SliceCondition(column.measure(), range, bar, false));
                conditions.add(new SliceCondition(column.measure(), range, bar, true));
            }
            return conditions;
        }
        for (double quantile : QUANTILES) {
            int low = nearest(below, quantile * members.length);
            int high = nearest(below, (1 - quantile) * members.length);
            conditions.add(new SliceCondition(column.measure(), range, low, false));
            conditions.add(new SliceCondition(column.measure(), range, high, true));
        }
        return conditions;
    }

    /// How many of the members lie below each bar.
    private static int[] below(MeasureColumn column, ValueRange range, int[] members) {
        int[] below = new int[range.bars() + 1];
        for (int member : members) below[range.bar(column.values()[member]) + 1]++;
        for (int bar = 1; bar < below.length; bar++) below[bar] += below[bar - 1];
        return below;
    }

    private static int nearest(int[] below, double count) {
        int nearest = 0;
        for (int bar = 1; bar < below.length; bar++) {
            if (Math.abs(below[bar] - count) < Math.abs(below[nearest] - count)) nearest = bar;
        }
        return nearest;
    }
}
