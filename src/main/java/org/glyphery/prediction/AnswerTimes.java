package org.glyphery.prediction;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.network.Classifier;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// How long models take to answer for one example on this machine: the median of many answers, one
/// after the other. Measured when first asked for and kept until the server ends.
@Service
public class AnswerTimes {

    private static final int UNCOUNTED = 20; // the first answers take longer
    private static final int COUNTED = 101;

    private final Runs runs;
    private final Map<String, Duration> known = new ConcurrentHashMap<>(); // by run id

    AnswerTimes(Runs runs) {
        this.runs = runs;
    }

    /// Absent before it was measured.
    public Optional<Duration> find(Run run) {
        return Optional.ofNullable(known.get(run.id()));
    }

    /// Measures it, if nobody has yet; one model at a time, so that none waits for another.
    ///
    /// @throws org.glyphery.run.UnsuitableStatus before the first epoch
    public synchronized Duration measured(Run run) {
        return find(run).orElseGet(() -> measure(run));
    }

    private Duration measure(Run run) {
        try (var classifier = new Classifier(runs.network(run), runs.bestWeights(run))) {
            float[] paper = new float[classifier.network().input().pixels()];
            for (int time = 0; time < UNCOUNTED; time++) classifier.probabilities(paper);
            long[] times = new long[COUNTED];
            for (int time = 0; time < COUNTED; time++) {
                long begun = System.nanoTime();
                classifier.probabilities(paper);
                times[time] = System.nanoTime() - begun;
            }
            Arrays.sort(times);
            var median = Duration.ofNanos(times[COUNTED / 2]);
            known.put(run.id(), median);
            return median;
        }
    }
}
