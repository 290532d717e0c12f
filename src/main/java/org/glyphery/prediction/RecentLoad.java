package org.glyphery.prediction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.glyphery.run.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// What programs have asked of each name in the last minutes, and how long their answers took.
@Service
public class RecentLoad {

    /// How far it looks back.
    public static final Duration SPAN = Duration.ofMinutes(5);

    /// The steps of [#SPAN], the newest of which is under way.
    public static final int STEPS = 60;

    private static final long STEP_NANOS = SPAN.toNanos() / STEPS;

    /// Each class of times is longer than the one before by a tenth, from 10 microseconds on.
    private static final double GROWTH = 1.1;

    private static final double SHORTEST_NANOS = 10_000;
    private static final int CLASSES = 200;

    private final LongSupplier clock;
    private final Map<ModelName, Deque<LoadStep>> steps = new ConcurrentHashMap<>();

    @Autowired
    RecentLoad() {
        this(System::nanoTime);
    }

    /// @param clock in nanoseconds
    RecentLoad(LongSupplier clock) {
        this.clock = clock;
    }

    /// What one name has been asked.
    ///
    /// @param requests in [#SPAN], those that failed included
    /// @param failed of them
    /// @param median time of an answer, within a tenth; zero without requests
    /// @param slow the time that 95 % of the answers stay within
    /// @param inSteps requests of each step, the oldest first
    public record LoadFigures(
            int requests, int failed, Duration median, Duration slow, List<Integer> inSteps) {

        /// Requests a second, of the whole span.
        public double perSecond() {
            return (double) requests / SPAN.toSeconds();
        }
    }

    /// Requests that began within a few seconds.
    private static final class LoadStep {

        private final long number;
        private final int[] times = new int[CLASSES];
        private int requests;
        private int failed;

        LoadStep(long number) {
            this.number = number;
        }

        void add(Duration time, boolean isFailed) {
            requests++;
            if (isFailed) failed++;
            times[timeClass(time)]++;
        }
    }

    /// @param name as it was asked
    public void add(ModelName name, Duration time, boolean isFailed) {
        if (!steps.containsKey(name)) forgetUnasked();
        steps.compute(
                name,
                (_, before) -> {
                    Deque<LoadStep> known = before == null ? new ArrayDeque<>() : before;
                    add(known, time, isFailed);
                    return known;
                });
    }

    private void add(Deque<LoadStep> known, Duration time, boolean isFailed) {
        synchronized (known) {
            long now = number();
            forgetBefore(known, now);
            if (known.isEmpty() || known.getLast().number < now) known.add(new LoadStep(now));
            known.getLast().add(time, isFailed);
        }
    }

    /// Drops names of which nothing counts any more, as of those that are gone.
    private void forgetUnasked() {
        for (ModelName name : steps.keySet()) {
            steps.computeIfPresent(name, (_, known) -> isForgotten(known) ? null : known);
        }
    }

    public LoadFigures of(ModelName name) {
        Deque<LoadStep> known = steps.getOrDefault(name, new ArrayDeque<>());
        synchronized (known) {
            long now = number();
            forgetBefore(known, now);
            int[] times = new int[CLASSES];
            List<Integer> inSteps = new ArrayList<>(Collections.nCopies(STEPS, 0));
            int failed = 0;
            for (LoadStep step : known) {
                for (int at = 0; at < CLASSES; at++) times[at] += step.times[at];
                inSteps.set((int) (step.number - now + STEPS - 1), step.requests);
                failed += step.failed;
            }
            int requests = inSteps.stream().mapToInt(count -> count).sum();
            return new LoadFigures(
                    requests,
                    failed,
                    quantile(times, requests, 0.5),
                    quantile(times, requests, 0.95),
                    inSteps);
        }
    }

    /// The number of the step that is under way.
    private long number() {
        return Math.floorDiv(clock.getAsLong(), STEP_NANOS);
    }

    /// Whether nothing of it counts any more.
    private boolean isForgotten(Deque<LoadStep> known) {
        synchronized (known) {
            forgetBefore(known, number());
            return known.isEmpty();
        }
    }

    private static void forgetBefore(Deque<LoadStep> known, long now) {
        while (!known.isEmpty() && known.getFirst().number <= now - STEPS) known.removeFirst();
    }

    private static int timeClass(Duration time) {
        double grown = Math.log(time.toNanos() / SHORTEST_NANOS) / Math.log(GROWTH);
        return (int) Math.clamp(Math.ceil(grown), 0, CLASSES - 1);
    }

    /// The longest time of the class in which the quantile lies.
    private static Duration quantile(int[] times, int requests, double share) {
        if (requests == 0) return Duration.ZERO;
        long rank = Math.max(1, (long) Math.ceil(share * requests));
        int at = 0;
        for (long seen = times[0]; seen < rank; seen += times[at]) at++;
        return Duration.ofNanos(Math.round(SHORTEST_NANOS * Math.pow(GROWTH, at)));
    }
}
