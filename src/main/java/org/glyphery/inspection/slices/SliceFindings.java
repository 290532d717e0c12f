package org.glyphery.inspection.slices;

import java.util.List;

/// Which slices of a split a run misreads.
///
/// @param tried how many slices were tried, for all of which the probabilities are corrected
/// @param told the few that are worth telling, the surest first
public record SliceFindings(int tried, List<MistakeSlice> told) {

    public SliceFindings {
        told = List.copyOf(told);
    }
}
