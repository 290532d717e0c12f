package org.glyphery.run;

import java.time.Duration;
import org.glyphery.training.RunId;

/// How far a running run is.
///
/// @param epoch under way, from 1
/// @param step steps done, of `steps` in the whole run
/// @param loss of the last step, nats
/// @param examplesPerSecond trained on in this epoch so far, evaluation left out
/// @param elapsed training and evaluation, waiting left out
/// @param remaining estimated from the steps since the run was started or resumed, evaluation
///   included
public record RunProgress(
        RunId runId,
        String name,
        int epoch,
        int epochs,
        long step,
        long steps,
        double loss,
        double examplesPerSecond,
        Duration elapsed,
        Duration remaining) {

    /// The share that is done, in [0, 1].
    public double share() {
        return (double) step / steps;
    }
}
