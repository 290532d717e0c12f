package org.glyphery.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.image.Glyph;
import org.glyphery.network.Classifier;
import org.glyphery.network.Layer;
import org.glyphery.network.Network;
import org.glyphery.network.Softmax;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;

/// A stored epoch that answers, shared by any number of threads.
///
/// It is held by [LoadedModels] for as long as it has a place there, and by each thread that it is
/// lent to. The first who asks opens it, all others wait for that. Whoever gives it back last
/// closes it: a model that loses its place answers what is under way, and its native memory goes
/// then.
public final class LoadedModel {

    private final StoredEpoch stored;
    private final Supplier<Classifier> opening;
    private final ServingSettings settings;
    private final Runnable closed;
    private final ReentrantLock openingLock = new ReentrantLock();
    private volatile @Nullable Open open;
    private volatile Instant asked = Instant.now();
    private int holders = 1; // the place that it has is the first; guarded by this

    record Open(Classifier classifier, Batching batching) {}

    /// A model that is held once, by its place.
    ///
    /// @param opening takes a while; tried again by the next who asks where it fails
    /// @param closed is called once its native memory is gone
    LoadedModel(
            StoredEpoch stored,
            Supplier<Classifier> opening,
            ServingSettings settings,
            Runnable closed) {
        this.stored = stored;
        this.opening = opening;
        this.settings = settings;
        this.closed = closed;
    }

    StoredEpoch stored() {
        return stored;
    }

    /// The moment of its last question.
    Instant asked() {
        return asked;
    }

    /// Lends it once more, which needs somebody who holds it; [#giveBack] must follow.
    synchronized LoadedModel lend() {
        holders++;
        asked = Instant.now();
        return this;
    }

    void giveBack() {
        boolean last;
        synchronized (this) {
            last = --holders == 0;
        }
        if (last) close();
    }

    private void close() {
        Open now = open;
        if (now == null) return;
        now.classifier().close();
        closed.run();
    }

    /// Opens it, unless it is open; only while it is lent, before its first answer.
    Open open() {
        Open now = open;
        if (now != null) return now;
        openingLock.lock();
        try {
            now = open;
            if (now == null) {
                now = opened(opening.get());
                open = now;
            }
            return now;
        } finally {
            openingLock.unlock();
        }
    }

    private Open opened(Classifier classifier) {
        return new Open(
                classifier,
                new Batching(
                        classifier::logits,
                        AnswerThreads.THREADS,
                        settings.largestBatch(),
                        AnswerThreads.NUMBER,
                        settings.patience()));
    }

    public Network network() {
        return open().classifier().network();
    }

    /// Its answers before softmax, computed together with what others ask at the same time.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, classes]
    public float[] logits(float[] examples, int size) {
        return open().batching().answer(examples, size);
    }

    /// The probabilities of the classes, computed together with what others ask at the same time.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, classes]
    public float[] probabilities(float[] examples, int size) {
        return Softmax.probabilities(logits(examples, size), network().classes());
    }

    Prediction predict(ModelName model, Glyph glyph) {
        long started = System.nanoTime();
        float[] probabilities = probabilities(glyph.pixels(), 1);
        var duration = Duration.ofNanos(System.nanoTime() - started);
        return new Prediction(model, probabilities, duration, seen(glyph));
    }

    private Optional<Glyph> seen(Glyph glyph) {
        return network().binarises()
                ? Optional.of(glyph.binarised(Layer.Binarise.THRESHOLD))
                : Optional.empty();
    }

    /// Gives its first answer, which takes the longest.
    void warmUp() {
        logits(new float[network().input().pixels()], 1);
    }

    /// Computes on one of the threads that answer, past the batches: what is measured so is the
    /// network alone.
    <T> T alone(Function<Classifier, T> question) {
        Classifier classifier = open().classifier();
        try {
            return CompletableFuture.supplyAsync(
                            () -> question.apply(classifier), AnswerThreads.THREADS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("A model could not be asked alone", e.getCause());
        }
    }
}
