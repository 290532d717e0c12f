package org.glyphery.training;

import java.util.List;
import org.glyphery.network.Weights;

/// Where a training begins.
public sealed interface TrainingStart {

    /// At the plan's initialisation.
    record Fresh() implements TrainingStart {}

    /// At what another run has learned; the optimizer begins anew.
    record From(Weights weights) implements TrainingStart {}

    /// Where the same training was interrupted.
    ///
    /// @param validation cross-entropy of each epoch so far, nats; empty without validation
    record Resumed(Checkpoint checkpoint, List<Double> validation) implements TrainingStart {}
}
