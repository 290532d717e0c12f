package org.glyphery.training;

import java.util.List;
import org.glyphery.network.Weights;

/// Where a training begins.
public sealed interface Start {

    /// At the plan's initialisation.
    record Fresh() implements Start {}

    /// At what another run has learned; the optimizer begins anew.
    record From(Weights weights) implements Start {}

    /// Where the same training was interrupted.
    ///
    /// @param validation cross-entropy of each epoch so far, nats; empty without validation
    record Resumed(Checkpoint checkpoint, List<Double> validation) implements Start {}
}
