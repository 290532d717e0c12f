package org.glyphery.prediction;

import org.glyphery.network.Network;
import org.glyphery.run.Run;

/// A stored model that can answer: the best epoch of a run that has at least one.
///
/// @param name the model's slug, unique
/// @param run as it is now; it may still be training
public record Model(String name, Run run, Network network) {

    /// Its kind of architecture, as pages name it.
    public String kind() {
        return network.architecture().title();
    }

    /// The best epoch so far, which answers.
    public int epoch() {
        return run.best().orElseThrow().epoch();
    }
}
