package org.glyphery.hand;

import java.util.Optional;
import org.glyphery.prediction.CountedRight;

/// What a copy reads, and what the model read that it is a copy of.
///
/// @param data the title of the dataset of both
public record HandFigures(MeasuredHand before, MeasuredHand after, String data) {

    /// What one of them reads.
    ///
    /// @param unseen drawings of the collection that the copy has not learned from; absent where
    ///   there are none, or it cannot answer any more
    /// @param test that of the dataset's test split; absent where it has none, or the run is gone
    public record MeasuredHand(Optional<CountedRight> unseen, Optional<CountedRight> test) {}
}
