package org.glyphery.training;

import java.time.Duration;
import java.util.List;
import org.glyphery.network.Weights;
import org.glyphery.training.TrainingEvent.StepLoss;

/// All that training needs to go on as if it had never stopped. Randomness needs no state: it is
/// keyed by seed, epoch and step.
///
/// @param epoch the last one that has begun, from 1; 0 for closed-form templates
/// @param step steps done in the whole run
/// @param optimizerState the optimizer's arrays
/// @param spent time in this epoch so far
/// @param losses of the steps of this epoch so far
public record Checkpoint(
        int epoch,
        long step,
        Weights weights,
        Weights optimizerState,
        Duration spent,
        List<StepLoss> losses) {

    public Checkpoint {
        losses = List.copyOf(losses);
    }
}
