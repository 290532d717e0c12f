package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.glyphery.InvalidSetting;
import org.glyphery.training.Schedule.Position;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void constant_never_changes() {
        var schedule = new Schedule.Constant(0.1);
        assertThat(at(schedule, 0)).isEqualTo(0.1);
        assertThat(at(schedule, 99)).isEqualTo(0.1);
    }

    /// Ten steps an epoch, halved every second epoch.
    @Test
    void step_decay_falls_at_the_start_of_an_epoch() {
        var schedule = new Schedule.StepDecay(0.8, 0.5, 2);
        assertThat(at(schedule, 19)).isEqualTo(0.8);
        assertThat(at(schedule, 20)).isEqualTo(0.4);
        assertThat(at(schedule, 39)).isEqualTo(0.4);
        assertThat(at(schedule, 99)).isEqualTo(0.05);
    }

    @Test
    void cosine_is_half_way_at_half_time() {
        var schedule = new Schedule.Cosine(0.1, 0.02);
        assertThat(at(schedule, 0)).isEqualTo(0.1);
        assertThat(at(schedule, 25)).isCloseTo(0.06 + 0.04 * Math.sqrt(0.5), within(1e-12));
        assertThat(at(schedule, 50)).isCloseTo(0.06, within(1e-12));
        assertThat(at(schedule, 100)).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void one_cycle_rises_from_a_25th_to_its_peak_and_ends_near_zero() {
        var schedule = new Schedule.OneCycle(0.5, 0.2);
        assertThat(at(schedule, 0)).isCloseTo(0.02, within(1e-12));
        assertThat(at(schedule, 10)).isCloseTo(0.26, within(1e-12));
        assertThat(at(schedule, 20)).isCloseTo(0.5, within(1e-12));
        assertThat(at(schedule, 60)).isCloseTo((0.5 + 0.000002) / 2, within(1e-12));
        assertThat(at(schedule, 100)).isCloseTo(0.000002, within(1e-12));
    }

    @Test
    void rates_that_cannot_be_are_refused() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Schedule.Constant(rate))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessageStartingWith("The setting \"learning rate\" must be ");
        }
        assertThatThrownBy(() -> new Schedule.OneCycle(0.1, 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Schedule.StepDecay(0.1, 0.5, 0))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Schedule.Cosine(0.1, -0.1)).isInstanceOf(InvalidSetting.class);
    }

    private static double at(Schedule schedule, long step) {
        return schedule.learningRate(new Position(step, 100, 10));
    }
}
