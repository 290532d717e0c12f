package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeptLogitsTest {

    /// Four of the same confidence, three right: as trained `1 / (1 + exp(-3))` against 3/4, and at
    /// the temperature 3 / ln 3 nothing apart.
    @Test
    void the_temperature_takes_the_calibration_error_away() {
        var kept = new KeptLogits(4, 2);
        for (int row = 0; row < 4; row++) kept.answered(new float[] {9, 9, 3, 0}, 1, row / 3);

        double temperature = kept.temperature().orElseThrow();
        var errors = kept.errors(temperature);

        assertThat(temperature).isCloseTo(3 / Math.log(3), within(1e-5));
        assertThat(errors.asTrained()).isCloseTo(1 / (1 + Math.exp(-3)) - 0.75, within(1e-6));
        assertThat(errors.calibrated()).isCloseTo(0, within(1e-5));
    }

    /// Of 300,000 examples of two classes every second is kept.
    @Test
    void of_many_examples_evenly_spread_ones_are_kept() {
        var kept = new KeptLogits(300_000, 2);
        float[] logits = {2, 0};
        for (int index = 0; index < 300_000; index++) {
            kept.answered(logits, 0, index % 8 == 0 ? 1 : 0);
        }

        assertThat(kept.temperature().orElseThrow()).isCloseTo(2 / Math.log(3), within(1e-5));
    }

    @Test
    void an_empty_split_gives_no_temperature() {
        assertThat(new KeptLogits(0, 10).temperature()).isEmpty();
    }
}
