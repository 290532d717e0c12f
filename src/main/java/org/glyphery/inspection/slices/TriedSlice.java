package org.glyphery.inspection.slices;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.glyphery.inspection.slices.SliceScope.CutPart;

/// A slice that chance alone hardly makes.
///
/// @param inside how many of its pictures are misread, and `outside` how many of the others
/// @param hits those that are misread, among the members of the scope
/// @param place among all that were tried
/// @param pValue the probability of as many mistakes in it by chance
record TriedSlice(
        SliceScope scope,
        OptionalInt readAs,
        List<CutPart> parts,
        CountedShare inside,
        CountedShare outside,
        BitSet hits,
        int place,
        double pValue) {

    TriedSlice withPValue(double corrected) {
        return new TriedSlice(scope, readAs, parts, inside, outside, hits, place, corrected);
    }

    /// The misread examples, by index in the split.
    BitSet misread() {
        var misread = new BitSet();
        hits.stream().forEach(member -> misread.set(scope.members()[member]));
        return misread;
    }

    /// Whether it cuts the same pictures out by no more than what another one cuts them out by.
    boolean repeats(TriedSlice other) {
        return scope.label().equals(other.scope.label())
                && parts.stream().allMatch(part -> other.parts.stream().anyMatch(part::isLike));
    }

    MistakeSlice told() {
        BitSet spared = CutPart.common(parts);
        spared.andNot(hits);
        return new MistakeSlice(
                scope.label(),
                readAs,
                parts.stream().map(CutPart::condition).toList(),
                inside,
                outside,
                pValue,
                examples(hits),
                examples(spared));
    }

    private List<Integer> examples(BitSet members) {
        return members.stream().mapToObj(member -> scope.members()[member]).toList();
    }
}
