package org.glyphery.prediction;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.image.Glyph;
import org.glyphery.network.Classifier;
import org.glyphery.network.Layer;
import org.glyphery.network.Network;
import org.glyphery.network.Softmax;
import org.glyphery.run.ModelName;

/// A stored epoch that answers, shared by any number of threads.
public final class LoadedModel extends HeldEpoch<LoadedModel.Open> {

    record Open(Classifier classifier, Batching batching) implements AutoCloseable {

        static Open of(Classifier classifier, ServingSettings settings) {
            return new Open(
                    classifier,
                    new Batching(
                            classifier::logits,
                            AnswerThreads.THREADS,
                            settings.largestBatch(),
                            AnswerThreads.NUMBER,
                            settings.patience()));
        }

        @Override
        public void close() {
            classifier.close();
        }
    }

    /// A model that is held once, by its place.
    ///
    /// @param opening takes a while; tried again by the next who asks where it fails
    /// @param closed is called once its native memory is gone
    LoadedModel(
            StoredEpoch stored,
            Supplier<Classifier> opening,
            ServingSettings settings,
            Runnable closed) {
        super(stored, () -> Open.of(opening.get(), settings), closed);
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

    /// The calibrated probabilities of the classes, computed together with what others ask at the
    /// same time.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, classes]
    public float[] probabilities(float[] examples, int size) {
        return Softmax.calibrated(logits(examples, size), network().classes(), temperature());
    }

    /// The same as the network was trained to give them.
    float[] asTrained(float[] examples, int size) {
        return Softmax.probabilities(logits(examples, size), network().classes());
    }

    Prediction predict(ModelName model, Glyph glyph) {
        long started = System.nanoTime();
        float[] probabilities = probabilities(glyph.pixels(), 1);
        var duration = Duration.ofNanos(System.nanoTime() - started);
        return new Prediction(model, probabilities, temperature(), duration, seen(glyph));
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
        return AnswerThreads.compute(() -> question.apply(classifier));
    }
}
