package org.glyphery.prediction;

import java.time.Duration;
import org.glyphery.network.Classifier;

/// A classifier in use by any number of threads: its native memory goes when it is retired and the
/// last answer is out.
final class Answering {

    private final Classifier classifier;
    private int inUse;
    private boolean retired;

    Answering(Classifier classifier) {
        this.classifier = classifier;
    }

    /// Before each [#predict], while nobody can retire it.
    synchronized Answering lent() {
        inUse++;
        return this;
    }

    Prediction predict(String model, float[] pixels) {
        try {
            long started = System.nanoTime();
            float[] probabilities = classifier.probabilities(pixels);
            return new Prediction(
                    model, probabilities, Duration.ofNanos(System.nanoTime() - started));
        } finally {
            giveBack();
        }
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
