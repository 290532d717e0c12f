package org.glyphery.prediction;

import org.glyphery.run.Run;

/// A stored model that can answer: the best epoch of a run that has at least one.
///
/// @param name the model's slug, unique
/// @param run as it is now; it may still be training
/// @param kind as pages name its kind of architecture
public record Model(String name, Run run, String kind) {

    /// The best epoch so far, which answers.
    public int epoch() {
        return run.best().orElseThrow().epoch();
    }
}
