package org.glyphery.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    /// Two of four are right at 0.9, both at 0.5: by hand.
    @Test
    void the_error_is_the_mean_distance_of_confidence_and_accuracy() {
        float[] confidences = {0.9f, 0.9f, 0.9f, 0.9f, 0.5f, 0.5f};
        boolean[] right = {true, false, true, false, true, true};
        var found = Calibration.of(confidences, right);
        assertThat(found.examples()).isEqualTo(6);
        assertThat(found.bins()).hasSize(15);
        var high = found.bins().get(13); // 13/15 to 14/15
        assertThat(high.count()).isEqualTo(4);
        assertThat(high.confidence()).isCloseTo(0.9, within(1e-6));
        assertThat(high.accuracy()).isEqualTo(0.5);
        assertThat(found.expectedError()).isCloseTo((4 * 0.4 + 2 * 0.5) / 6, within(1e-6));
        assertThat(found.overconfidence()).isCloseTo((4 * 0.4 - 2 * 0.5) / 6, within(1e-6));
    }

    @Test
    void certainty_falls_into_the_last_bin_and_nothing_is_no_error() {
        var sure = Calibration.of(new float[] {1}, new boolean[] {true});
        assertThat(sure.bins().getLast().count()).isEqualTo(1);
        assertThat(sure.expectedError()).isZero();
        var none = Calibration.of(new float[0], new boolean[0]);
        assertThat(none.expectedError()).isZero();
        assertThat(none.examples()).isZero();
    }
}
