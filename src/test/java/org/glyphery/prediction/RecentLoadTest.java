package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.glyphery.run.ModelName;
import org.junit.jupiter.api.Test;

class RecentLoadTest {

    private static final ModelName NAME = new ModelName("reader");

    private final AtomicLong clock = new AtomicLong(-1_234_567_890_123L);
    private final RecentLoad load = new RecentLoad(clock::get);

    @Test
    void median_and_slow_time_are_those_of_all_requests_within_a_tenth() {
        for (int millis = 1; millis <= 100; millis++) {
            load.add(NAME, Duration.ofMillis(millis), millis > 97);
        }
        var figures = load.of(NAME);
        assertThat(figures.requests()).isEqualTo(100);
        assertThat(figures.failed()).isEqualTo(3);
        assertThat(figures.median().toNanos() / 1e6).isCloseTo(50, within(5.0));
        assertThat(figures.slow().toNanos() / 1e6).isCloseTo(95, within(9.5));
        assertThat(figures.perSecond()).isCloseTo(100.0 / 300, within(1e-9));
    }

    @Test
    void what_is_longer_ago_than_the_span_is_forgotten_step_by_step() {
        load.add(NAME, Duration.ofMillis(1), true);
        clock.addAndGet(RecentLoad.SPAN.toNanos() / 2);
        load.add(NAME, Duration.ofMillis(1), false);
        load.add(NAME, Duration.ofMillis(1), false);
        assertThat(load.of(NAME).inSteps())
                .hasSize(RecentLoad.STEPS)
                .endsWith(0, 2)
                .satisfies(steps -> assertThat(steps.get(RecentLoad.STEPS / 2 - 1)).isEqualTo(1));
        clock.addAndGet(RecentLoad.SPAN.toNanos() / 2);
        assertThat(load.of(NAME).requests()).isEqualTo(2);
        assertThat(load.of(NAME).failed()).isZero();
        clock.addAndGet(RecentLoad.SPAN.toNanos());
        assertThat(load.of(NAME).requests()).isZero();
        assertThat(load.of(NAME).slow()).isZero();
    }

    /// Whoever asks a name for the first time looks which others are forgotten by now.
    @Test
    void no_first_request_is_lost_where_others_come_at_the_same_time() throws Exception {
        int times = 2_000;
        var names =
                IntStream.range(0, 4)
                        .mapToObj(thread ->
                                IntStream.range(0, times)
                                        .mapToObj(time ->
                                                new ModelName("name-%d-%d".formatted(thread, time)))
                                        .toList())
                        .toList();
        List<Callable<Void>> asks = new ArrayList<>();
        for (List<ModelName> asked : names) {
            asks.add(() -> {
                asked.forEach(name -> load.add(name, Duration.ZERO, false));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(asks.size())) {
            for (var done : pool.invokeAll(asks)) done.get();
        }
        assertThat(names.stream().flatMap(List::stream))
                .allSatisfy(name -> assertThat(load.of(name).requests()).isEqualTo(1));
    }

    @Test
    void times_beyond_all_classes_count_in_the_last_and_the_first() {
        load.add(NAME, Duration.ZERO, false);
        load.add(NAME, Duration.ofDays(9), false);
        assertThat(load.of(NAME).median()).isLessThan(Duration.ofMillis(1));
        assertThat(load.of(NAME).slow()).isGreaterThan(Duration.ofMinutes(10));
        assertThat(load.of(new ModelName("nobody")).requests()).isZero();
    }
}
