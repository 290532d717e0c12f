package org.glyphery.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glyphery.training.Outcome;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.jspecify.annotations.Nullable;

/// One of the runs that train at the head of the queue, with what was asked of it there.
final class TrainingLane {

    private final Run run;
    private final BooleanSupplier stopping;
    private volatile StopRequest asked;
    private volatile int epoch; // under way, or the last one done
    private @Nullable OpenRun open; // the training thread's own

    /// @param stopping whether the server ends
    TrainingLane(Run run, StopRequest asked, BooleanSupplier stopping) {
        this.run = run;
        this.asked = asked;
        this.stopping = stopping;
        epoch = run.last().map(EpochScores::epoch).orElse(0);
    }

    Run run() {
        return run;
    }

    RunId id() {
        return run.id();
    }

    /// How many epochs it has to train after the one that is under way.
    int epochsLeft() {
        return run.epochs() - epoch;
    }

    void show(RunProgress progress) {
        epoch = progress.epoch();
    }

    /// What was asked of it last.
    StopRequest asked() {
        return asked;
    }

    void ask(StopRequest request) {
        asked = request;
    }

    /// What its training is told: it pauses where the server ends.
    StopRequest stopRequest() {
        StopRequest last = asked;
        return stopping.getAsBoolean() && last != StopRequest.NOW ? StopRequest.PAUSE : last;
    }

    /// Trains an epoch, or what is left of one.
    ///
    /// @param opens its training, where it is not open
    /// @return how it has ended; absent where it goes on
    Optional<Outcome> train(Supplier<OpenRun> opens) throws InterruptedException {
        OpenRun opened = open;
        if (opened == null) {
            opened = opens.get();
            open = opened;
        }
        return opened.nextEpoch();
    }

    void closeNetwork() {
        if (open != null) open.closeNetwork();
    }

    void close() {
        OpenRun opened = open;
        open = null;
        if (opened != null) opened.close();
    }
}
