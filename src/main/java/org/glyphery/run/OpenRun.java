package org.glyphery.run;

import java.util.Optional;
import org.glyphery.training.OpenTraining;
import org.glyphery.training.Outcome;

/// A run that is being trained epoch by epoch, and may rest between two of them, its network in
/// memory.
final class OpenRun implements AutoCloseable {

    private final OpenTraining training;
    private final RunRecorder recorder;
    private final LiveGlimpses.RunOnlookers onlookers;

    OpenRun(OpenTraining training, RunRecorder recorder, LiveGlimpses.RunOnlookers onlookers) {
        this.training = training;
        this.recorder = recorder;
        this.onlookers = onlookers;
    }

    /// Trains one epoch, or what is left of one, and stores what comes of it.
    ///
    /// @return how the training has ended; absent where it goes on
    Optional<Outcome> nextEpoch() throws InterruptedException {
        recorder.goOn();
        Optional<Outcome> end = training.nextEpoch();
        recorder.rest();
        if (end.isPresent()) recorder.end();
        return end;
    }

    @Override
    public void close() {
        onlookers.close();
        training.close();
    }
}
