package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.Ids;
import org.glyphery.network.NamedArray;
import org.glyphery.training.Glimpse;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

class LiveGlimpsesTest {

    private static final RunId RUN = RunId.read(Ids.next()).orElseThrow();

    private long now = -5; // clocks may begin anywhere
    private final LiveGlimpses glimpses = new LiveGlimpses(() -> now);

    @Test
    void a_training_is_looked_at_only_while_somebody_asks() {
        try (var onlookers = glimpses.of(RUN)) {
            assertThat(onlookers.isLooking()).isFalse();
            assertThat(glimpses.newest(RUN, -1)).isEmpty();
            assertThat(onlookers.isLooking()).isTrue();
            onlookers.see(glimpse(1));
            assertThat(glimpses.newest(RUN, -1)).contains(glimpse(1));
            pass(Duration.ofSeconds(3));
            assertThat(onlookers.isLooking()).isTrue();
            pass(Duration.ofSeconds(2));
            assertThat(onlookers.isLooking()).isFalse();
        }
        assertThat(glimpses.newest(RUN, -1)).isEmpty();
    }

    @Test
    void a_quick_network_is_read_more_than_once_a_second() {
        try (var onlookers = glimpses.of(RUN)) {
            see(onlookers, 1, Duration.ofMillis(400)); // the first, for which much is made
            assertThat(onlookers.isLooking()).isFalse();
            pass(Duration.ofMillis(800));
            assertThat(onlookers.isLooking()).isTrue();
            see(onlookers, 2, Duration.ofMillis(2));
            pass(Duration.ofMillis(800));
            assertThat(onlookers.isLooking()).isTrue();
        }
    }

    @Test
    void a_slow_network_is_read_so_seldom_that_it_costs_two_in_a_hundred() {
        try (var onlookers = glimpses.of(RUN)) {
            see(onlookers, 1, Duration.ZERO);
            pass(Duration.ofSeconds(1));
            see(onlookers, 2, Duration.ofMillis(50));
            pass(Duration.ofMillis(2_400));
            glimpses.newest(RUN, -1);
            assertThat(onlookers.isLooking()).isFalse();
            pass(Duration.ofMillis(150));
            assertThat(onlookers.isLooking()).isTrue();
        }
    }

    /// Whoever knows what came after it has not seen it since.
    @Test
    void what_is_known_is_not_told_again_but_what_is_seen_once_a_run_has_gone_back() {
        try (var onlookers = glimpses.of(RUN)) {
            see(onlookers, 90, Duration.ZERO);
            assertThat(glimpses.newest(RUN, 60)).contains(glimpse(90));
            assertThat(glimpses.newest(RUN, 90)).isEmpty();
        }
        try (var onlookers = glimpses.of(RUN)) {
            see(onlookers, 70, Duration.ZERO);
            assertThat(glimpses.newest(RUN, 90)).contains(glimpse(70));
        }
    }

    private void see(LiveGlimpses.RunOnlookers onlookers, long step, Duration takes) {
        glimpses.newest(RUN, -1);
        assertThat(onlookers.isLooking()).isTrue();
        pass(takes);
        onlookers.see(glimpse(step));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static Glimpse glimpse(long step) {
        return new Glimpse(step, PROBABILITIES, Optional.empty());
    }

    private static final NamedArray PROBABILITIES =
            new NamedArray("probabilities", List.of(1, 2), new float[] {0.25f, 0.75f});
}
