package org.glyphery.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Classifier;
import org.glyphery.training.LentBatches;

/// How long the CNN takes for one glyph, alone and while another one trains on all cores. Asked a
/// hundred times a second, as a few people drawing would.
final class Latency {

    private static final int WARM_UP = 2_000;
    private static final int ANSWERS = 1_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Dataset mnist = new Mnist().load(0);
    private final StandardNetwork standard = StandardNetwork.CNN;

    Section measured() throws InterruptedException {
        try (var classifier = new Classifier(standard.network(), standard.initial())) {
            for (int index = 0; index < WARM_UP; index++) {
                classifier.probabilities(mnist.test().glyph(index).pixels());
            }
            var alone = row("alone", answered(classifier));
            var beside = row("while a CNN trains on all cores", besideTraining(classifier));
            return new Section(
                    "One answer of the CNN",
                    List.of(List.of("", "p50, ms", "p95, ms", "p99, ms"), alone, beside),
                    List.of());
        }
    }

    private double[] besideTraining(Classifier classifier) throws InterruptedException {
        var stop = new AtomicBoolean();
        Thread training = Thread.ofPlatform().name("training").start(() -> trainUntil(stop));
        try {
            Thread.sleep(2_000);
            return answered(classifier);
        } finally {
            stop.set(true);
            training.join();
        }
    }

    private void trainUntil(AtomicBoolean stop) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (var learner = new GlypheryLearner(standard);
                var batches = new LentBatches(mnist.training(), standard.learning(), cores)) {
            for (int epoch = 1; !stop.get(); epoch++) {
                batches.epoch(epoch, 20, learner::step);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double[] answered(Classifier classifier) {
        double[] milliseconds = new double[ANSWERS];
        for (int index = 0; index < ANSWERS; index++) {
            float[] pixels = mnist.test().glyph(index).pixels();
            long started = System.nanoTime();
            classifier.probabilities(pixels);
            milliseconds[index] = (System.nanoTime() - started) / 1e6;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return milliseconds;
    }

    private static List<String> row(String title, double[] milliseconds) {
        return List.of(
                title,
                "%.2f".formatted(Quantiles.quantile(milliseconds, 0.5)),
                "%.2f".formatted(Quantiles.quantile(milliseconds, 0.95)),
                "%.2f".formatted(Quantiles.quantile(milliseconds, 0.99)));
    }
}
