package org.glyphery.inspection.slices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.inspection.EpochAnswers;

/// What a run misreads of a split, once an epoch was trained.
///
/// @param accuracies one a measure, in the order of the measures; none where there are no examples
public record MisreadSplit(
        EpochAnswers answers, SliceFindings findings, List<MeasureAccuracy> accuracies) {

    public MisreadSplit {
        accuracies = List.copyOf(accuracies);
    }

    /// The measure by which accuracy differs most.
    public Optional<MeasureAccuracy> mostTelling() {
        return accuracies.stream().max(Comparator.comparingDouble(MeasureAccuracy::spread));
    }
}
