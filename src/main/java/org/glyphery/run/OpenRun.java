package org.glyphery.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.glyphery.training.OpenTraining;
import org.glyphery.training.Outcome;
import org.jspecify.annotations.Nullable;

/// A run that is being trained epoch by epoch, and may rest between two of them, its network in
/// memory or not.
final class OpenRun implements AutoCloseable {

    private final Supplier<OpenTraining> opens;
    private final RunRecorder recorder;
    private final LiveGlimpses.RunOnlookers onlookers;
    private @Nullable OpenTraining training; // while its network is in memory

    /// @param opens the training from where the run is
    OpenRun(
            Supplier<OpenTraining> opens,
            RunRecorder recorder,
            LiveGlimpses.RunOnlookers onlookers) {
        this.opens = opens;
        this.recorder = recorder;
        this.onlookers = onlookers;
    }

    /// Trains one epoch, or what is left of one, and stores what comes of it.
    ///
    /// @return how the training has ended; absent where it goes on
    Optional<Outcome> nextEpoch() throws InterruptedException {
        OpenTraining open = training;
        if (open == null) {
            open = opens.get();
            training = open;
        }
        recorder.goOn();
        Optional<Outcome> end = open.nextEpoch();
        recorder.rest();
        if (end.isPresent()) recorder.end();
        return end;
    }

    /// Frees the memory of its network, which is built again before its next epoch.
    void closeNetwork() {
        OpenTraining open = training;
        training = null;
        if (open != null) open.close();
    }

    @Override
    public void close() {
        onlookers.close();
        closeNetwork();
    }
}
