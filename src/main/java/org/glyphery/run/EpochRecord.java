package org.glyphery.run;

import java.util.List;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.TrainingEvent.EpochCompleted;

/// What the database knows of an epoch, as the epoch's folder says it once more: whoever has the
/// folder needs no database to know what it holds.
///
/// @param weightsSha256 of the weights' names, shapes and numbers, as
///   [org.glyphery.network.Weights#sha256] has it
/// @param gradientNorms none where the plan does not ask for them
record EpochRecord(EpochScores scores, String weightsSha256, List<GradientNorm> gradientNorms) {

    static EpochRecord of(EpochCompleted epoch) {
        Checkpoint checkpoint = epoch.checkpoint();
        return new EpochRecord(
                new EpochScores(
                        checkpoint.epoch(),
                        checkpoint.spent().toNanos() / 1e9,
                        checkpoint.step(),
                        epoch.training().scores().orElseThrow(),
                        epoch.validation().scores(),
                        epoch.test().scores(),
                        epoch.further(),
                        epoch.calibration()),
                checkpoint.weights().sha256(),
                epoch.norms());
    }
}
