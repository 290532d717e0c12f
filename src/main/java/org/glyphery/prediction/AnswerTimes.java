package org.glyphery.prediction;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.network.Classifier;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// How long models take to answer for one example on this machine: the median of many answers for
/// blank paper, one after the other. Measured while nothing trains, since that would be measured
/// too, and kept until the server ends.
@Service
public class AnswerTimes {

    private static final int UNCOUNTED = 20; // the first answers take longer
    private static final int COUNTED = 101;

    private final LoadedModels loaded;
    private final RunQueue queue;
    private final Map<RunId, Duration> known = new ConcurrentHashMap<>();

    AnswerTimes(LoadedModels loaded, RunQueue queue) {
        this.loaded = loaded;
        this.queue = queue;
    }

    /// The time of a run's model; absent before it was measured.
    public Optional<Duration> find(Run run) {
        return Optional.ofNullable(known.get(run.id()));
    }

    /// Measures it, if nobody has yet and nothing trains; one model at a time, so that none waits
    /// for another.
    ///
    /// @throws org.glyphery.run.UnsuitableStatus before the first epoch
    public synchronized void measure(Run run) {
        if (known.containsKey(run.id()) || isBusy()) return;
        var median = median(run);
        if (!isBusy()) known.put(run.id(), median);
    }

    private boolean isBusy() {
        return queue.turn().isPresent();
    }

    private Duration median(Run run) {
        int best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run)).epoch();
        return loaded.ask(run, best, model -> model.alone(AnswerTimes::median));
    }

    private static Duration median(Classifier classifier) {
        float[] paper = new float[classifier.network().input().pixels()];
        for (int time = 0; time < UNCOUNTED; time++) classifier.probabilities(paper);
        long[] times = new long[COUNTED];
        for (int time = 0; time < COUNTED; time++) {
            long begun = System.nanoTime();
            classifier.probabilities(paper);
            times[time] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return Duration.ofNanos(times[COUNTED / 2]);
    }
}
