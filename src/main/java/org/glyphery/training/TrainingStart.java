package org.glyphery.training;

import java.util.List;
import org.glyphery.network.Weights;

/// The place where a training begins.
public sealed interface TrainingStart {

    /// It begins at the plan's initialisation.
    record Fresh() implements TrainingStart {}

    /// It begins at what another run has learned; the optimizer begins anew.
    record From(Weights weights) implements TrainingStart {}

    /// It goes on where the same training was interrupted.
    ///
    /// @param validation cross-entropy of each epoch so far, nats; empty without validation
    record Resumed(Checkpoint checkpoint, List<Double> validation) implements TrainingStart {}
}
