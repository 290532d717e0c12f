package org.glyphery.inspection.projection;

import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Split;
import org.glyphery.run.Run;

/// Which examples are asked for, as which network sees them.
///
/// @param epoch of the run; its weights are kept
/// @param data of which the examples are, whether or not the run has learned from it
public record MapQuestion(Run run, int epoch, DatasetChoice data, Split split) {

    /// A question about the data of the run itself.
    public static MapQuestion own(Run run, int epoch, Split split) {
        return new MapQuestion(run, epoch, run.plan().dataset(), split);
    }
}
