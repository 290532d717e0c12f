package org.glyphery.prediction;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.network.Classifier;
import org.glyphery.network.Layer;
import org.glyphery.run.ModelName;

/// A classifier in use by any number of threads: its native memory goes when it is retired and the
/// last answer is out.
final class Answering {

    private final int epoch;
    private final Classifier classifier;
    private final Batching batching;
    private final Runnable closes;
    private int inUse;
    private boolean retired;

    /// @param closes is called once its native memory is gone
    Answering(int epoch, Classifier classifier, ServingSettings settings, Runnable closes) {
        this.epoch = epoch;
        this.closes = closes;
        this.classifier = classifier;
        batching =
                new Batching(
                        classifier::probabilities,
                        AnswerThreads.THREADS,
                        settings.largestBatch(),
                        AnswerThreads.NUMBER,
                        settings.patience());
    }

    int epoch() {
        return epoch;
    }

    /// Gives its first answer, which takes the longest.
    void warmUp() {
        probabilities(new float[classifier.network().input().pixels()], 1);
    }

    /// Before the answers of one thread.
    ///
    /// @return whether it still answers; then [#giveBack] must follow
    synchronized boolean lend() {
        if (retired) return false;
        inUse++;
        return true;
    }

    /// As [#probabilities].
    Prediction predict(ModelName model, Glyph glyph) {
        long started = System.nanoTime();
        float[] probabilities = probabilities(glyph.pixels(), 1);
        var duration = Duration.ofNanos(System.nanoTime() - started);
        return new Prediction(model, probabilities, duration, seen(glyph));
    }

    /// Together with what others ask at the same time.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, classes]
    float[] probabilities(float[] examples, int size) {
        return batching.answer(examples, size);
    }

    private Optional<Glyph> seen(Glyph glyph) {
        return classifier.network().binarises()
                ? Optional.of(glyph.binarised(Layer.Binarise.THRESHOLD))
                : Optional.empty();
    }

    synchronized void giveBack() {
        inUse--;
        closeIfDone();
    }

    /// No more answers after those under way.
    synchronized void retire() {
        if (retired) return;
        retired = true;
        closeIfDone();
    }

    private void closeIfDone() {
        if (retired && inUse == 0) {
            classifier.close();
            closes.run();
        }
    }
}
