package org.glyphery.prediction;

import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;

/// An epoch of a run that can be loaded.
///
/// @param scores by which it is told from an epoch of the same number that has replaced it, as one
///   that was cut short is replaced when its run goes on
/// @param bytes of native memory that it takes while it is loaded, about
record StoredEpoch(Run run, EpochScores scores, long bytes) {

    int number() {
        return scores.epoch();
    }

    double temperature() {
        return scores.temperature();
    }
}
