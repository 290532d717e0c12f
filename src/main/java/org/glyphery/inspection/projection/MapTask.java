package org.glyphery.inspection.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.glyphery.inspection.projection.ExampleMap.MappedExamples;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.prediction.LoadedModels;

/// One map, under way or done; it is given up where nobody has asked for it for a while.
final class MapTask {

    /// Whoever waits asks again sooner.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The share of the time, about, that reading the pictures takes.
    private static final double READING = 0.5;

    private final MapQuestion question;
    private final MappedExamples mapped;
    private final PlacedLayer layer;
    private volatile long asked = System.nanoTime();
    private volatile boolean isCancelled;
    private volatile MapState state = new MapState("Waiting for other maps", 0, Optional.empty());
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /// @param layer before the network's last dense one
    MapTask(MapQuestion question, MappedExamples mapped, PlacedLayer layer) {
        this.question = question;
        this.mapped = mapped;
        this.layer = layer;
    }

    /// Numbers that are kept of it.
    long size() {
        return (long) mapped.indices().length * Embeddings.width(layer);
    }

    void run(LoadedModels models) {
        int count = mapped.indices().length;
        try {
            requireWanted();
            var embeddings =
                    Embeddings.of(
                            models,
                            question,
                            layer,
                            mapped.examples(),
                            done -> tell("Reading pictures", READING * done / count));
            if (!embeddings.areFinite()) throw new UnmappableEpoch(question);
            tell("Finding the principal components", READING);
            var map =
                    ExampleMap.of(
                            question,
                            mapped,
                            embeddings,
                            this::isWanted,
                            (done, all) ->
                                    tell(
                                            "Comparing pictures",
                                            READING + (1 - READING) * done / all));
            state = new MapState("Done", 1, Optional.of(map));
        } catch (RuntimeException failed) {
            failure = Optional.of(failed);
        } catch (OutOfMemoryError full) {
            failure = Optional.of(new IllegalStateException("There is no memory for a map", full));
        }
    }

    private void tell(String doing, double share) {
        requireWanted();
        state = new MapState(doing, share, Optional.empty());
    }

    private void requireWanted() {
        if (!isWanted()) throw new CancellationException();
    }

    private boolean isWanted() {
        return !isCancelled && System.nanoTime() - asked < PATIENCE.toNanos();
    }

    /// It has lost its place.
    void cancel() {
        isCancelled = true;
    }

    boolean isGivenUp() {
        return failure.filter(CancellationException.class::isInstance).isPresent();
    }

    boolean hasFailed() {
        return failure.isPresent();
    }

    /// @throws org.glyphery.UserError if it has failed for a reason that a person can mend
    MapState state() {
        asked = System.nanoTime();
        if (failure.isPresent()) throw failure.get();
        return state;
    }
}
