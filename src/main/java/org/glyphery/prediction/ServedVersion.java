package org.glyphery.prediction;

import org.glyphery.run.ModelName;
import org.glyphery.training.RunId;

/// What answers under a served name: always the same weights under the same number.
///
/// @param number from 1 on, in the order in which the weights were first promoted
/// @param model of the run
/// @param epoch of the run that answers, its best when it was promoted
public record ServedVersion(int number, RunId run, ModelName model, int epoch) {

    boolean hasWeightsOf(RunId other, int otherEpoch) {
        return run.equals(other) && epoch == otherEpoch;
    }
}
