package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Mnist;
import org.glyphery.training.LentBatches;

/// The process that times one network with one engine, so that neither sees the other's memory and
/// threads. Prints one line for whoever started it.
final class Measure {

    private static final int WARM_UP_STEPS = 300;
    private static final int STEPS_AVERAGED = 50;
    private static final int EPOCHS = 3;

    private final Dataset mnist = new Mnist().load(0);
    private final StandardNetwork standard;
    private final Engine engine;

    private Measure(Engine engine, StandardNetwork standard) {
        this.engine = engine;
        this.standard = standard;
    }

    /// @param arguments engine and network, by their constants' names
    static void main(String[] arguments) throws InterruptedException {
        var engine = Engine.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        var standard = StandardNetwork.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        System.out.println(new Measure(engine, standard).timing().line());
    }

    private Timing timing() throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (var learner = engine.learner(standard);
                var batches = new LentBatches(mnist.training(), standard.learning(), cores)) {
            List<Double> losses = new ArrayList<>();
            batches.epoch(1, WARM_UP_STEPS, batch -> losses.add(learner.step(batch)));
            List<Double> seconds = new ArrayList<>();
            for (int epoch = 2; epoch < 2 + EPOCHS; epoch++) {
                long started = System.nanoTime();
                batches.epoch(epoch, Integer.MAX_VALUE, learner::step);
                seconds.add((System.nanoTime() - started) / 1e9);
            }
            double median = Quantiles.median(seconds.stream().mapToDouble(Double::doubleValue));
            Memory memory = Memory.now();
            return new Timing(
                    mnist.training().count() / median,
                    median,
                    memory.resident(),
                    memory.peak(),
                    losses.getFirst(),
                    mean(losses.subList(losses.size() - STEPS_AVERAGED, losses.size())));
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
