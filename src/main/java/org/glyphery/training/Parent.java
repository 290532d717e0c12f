package org.glyphery.training;

import org.glyphery.InvalidSetting;

/// The run whose weights another one goes on from.
///
/// @param run its id
/// @param epoch whose weights they are
public record Parent(String run, int epoch) {

    public Parent {
        if (!run.matches("[0-9a-f]{32}")) {
            throw new InvalidSetting("parent", "a run's id", "\"" + run + "\"");
        }
        if (epoch < 0) {
            throw new InvalidSetting("epoch of the parent", "at least 0", epoch);
        }
    }
}
