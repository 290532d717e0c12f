package org.glyphery.dataset.labelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What was done in a draft, in numbers.
///
/// @param disputed pictures on which people disagree
/// @param merged classes that are no longer there
/// @param left pictures that a version of it would have, in all splits
public record DraftCounts(int relabelled, int excluded, int disputed, int merged, int left) {

    static DraftCounts of(
            List<DraftedPicture> pictures, DraftClasses classes, Collection<int[]> labels) {
        int all =
                labels.stream()
                        .mapToInt(each ->
                                Math.toIntExact(
                                        Arrays.stream(each).filter(label -> label >= 0).count()))
                        .sum();
        int excluded = 0;
        int relabelled = 0;
        int disputed = 0;
        for (DraftedPicture picture : pictures) {
            if (picture.isDisputed()) disputed++;
            if (picture.stance().isExcluded()) excluded++;
            if (picture.isRelabelled()) relabelled++;
        }
        return new DraftCounts(
                relabelled,
                excluded,
                disputed,
                classes.count() - classes.left().size(),
                all - excluded);
    }
}
