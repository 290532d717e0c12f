package org.glyphery.inspection.slices;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Chooses the few slices that are worth telling: the surest first, and none that says what a surer
/// one has said, by the same measures of the same class or of much the same mistakes.
final class SliceChoice {

    private static final int MOST = 6;

    /// The share of its mistakes that a slice may have in common with those before it.
    private static final double REPEATED = 0.5;

    private SliceChoice() {}

    static List<MistakeSlice> of(List<TriedSlice> significant) {
        var surest =
                significant.stream()
                        .sorted(Comparator.comparingDouble(TriedSlice::pValue))
                        .toList();
        List<TriedSlice> chosen = new ArrayList<>();
        var known = new BitSet();
        for (TriedSlice slice : surest) {
            if (chosen.size() == MOST) break;
            BitSet misread = slice.misread();
            var common = (BitSet) misread.clone();
            common.and(known);
            boolean isRepeated =
                    common.cardinality() > REPEATED * misread.cardinality()
                            || chosen.stream().anyMatch(slice::repeats);
            if (isRepeated) continue;
            known.or(misread);
            chosen.add(slice);
        }
        return chosen.stream().map(TriedSlice::told).toList();
    }
}
