package org.glyphery.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Compute;
import org.glyphery.run.WatchedTraining;
import org.glyphery.training.Plan;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingData;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.glyphery.training.TrainingStart;

/// What it costs standard networks that somebody looks on while they train.
final class GlimpseCost {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    Section measured() throws InterruptedException {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        "",
                        "steps",
                        "glimpses",
                        "ms, first glimpse",
                        "ms, each later one",
                        "of the training's time"));
        for (StandardNetwork standard : StandardNetwork.values()) table.add(row(standard));
        return new Section(
                "Trainings that somebody looks at",
                table,
                List.of(
                        "Ten seconds each, on the whole MNIST, looked at as by an open page; the"
                            + " time is the training thread's, within which it reads twenty digits"
                            + " and copies its first kernels."));
    }

    private static List<String> row(StandardNetwork standard) throws InterruptedException {
        var plan =
                new Plan(
                        standard.title,
                        Mnist.STANDARD.validatedOn(0),
                        standard.architecture(),
                        standard.learning());
        var steps = new AtomicInteger();
        var watched = new WatchedTraining();
        long until = System.nanoTime() + LONG_ENOUGH.toNanos();
        new Training(
                        plan,
                        new TrainingData(Digits.mnist()),
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        event -> count(event, steps),
                        () -> System.nanoTime() < until ? StopRequest.NONE : StopRequest.PAUSE,
                        watched)
                .run(new TrainingStart.Fresh());
        return List.of(
                standard.title,
                "%,d".formatted(steps.get()),
                Integer.toString(watched.seen()),
                "%.1f".formatted(watched.first()),
                "%.2f".formatted(watched.later()),
                "%.2f %%".formatted(100 * watched.share()));
    }

    private static void count(TrainingEvent event, AtomicInteger steps) {
        if (event instanceof StepCompleted) steps.incrementAndGet();
    }
}
