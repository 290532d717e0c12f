package org.glyphery.prediction;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.network.Classifier;
import org.glyphery.network.Layer;

/// A classifier in use by any number of threads: its native memory goes when it is retired and the
/// last answer is out.
final class Answering {

    private final Classifier classifier;
    private int inUse;
    private boolean retired;

    Answering(Classifier classifier) {
        this.classifier = classifier;
    }

    /// With its first answer given, which takes the longest.
    Answering warm() {
        classifier.probabilities(new float[classifier.network().input().pixels()]);
        return this;
    }

    /// Before each [#predict], while nobody can retire it.
    synchronized Answering lent() {
        inUse++;
        return this;
    }

    Prediction predict(String model, Glyph glyph) {
        try {
            long started = System.nanoTime();
            float[] probabilities = classifier.probabilities(glyph.pixels());
            var duration = Duration.ofNanos(System.nanoTime() - started);
            return new Prediction(model, probabilities, duration, seen(glyph));
        } finally {
            giveBack();
        }
    }

    private Optional<Glyph> seen(Glyph glyph) {
        return classifier.network().binarises()
                ? Optional.of(glyph.binarised(Layer.Binarise.THRESHOLD))
                : Optional.empty();
    }

    /// No more answers after those under way.
    synchronized void retire() {
        retired = true;
        closeIfDone();
    }

    private synchronized void giveBack() {
        inUse--;
        closeIfDone();
    }

    private void closeIfDone() {
        if (retired && inUse == 0) {
            classifier.close();
        }
    }
}
