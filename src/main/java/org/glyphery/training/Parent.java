package org.glyphery.training;

import org.glyphery.InvalidSetting;

/// The run whose weights another one goes on from.
///
/// @param epoch whose weights they are
public record Parent(RunId run, int epoch) {

    public Parent {
        if (epoch < 0) {
            throw new InvalidSetting("epoch of the parent", "at least 0", epoch);
        }
    }
}
