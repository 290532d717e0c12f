package org.glyphery.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PenCurveTest {

    private static ControlPoint smooth(double x, double y) {
        return new ControlPoint(x, y, false, false);
    }

    @Test
    void a_curve_goes_through_its_control_points_and_stays_smooth_between_them() {
        List<double[]> row =
                PenCurve.through(List.of(smooth(0, 0), smooth(0.5, 0.5), smooth(1, 0)));
        assertThat(row.getFirst()).containsExactly(0, 0);
        assertThat(row).anySatisfy(point -> assertThat(point).containsExactly(0.5, 0.5));
        assertThat(row.getLast()[0]).isCloseTo(1, within(1e-9));
        for (int place = 1; place + 1 < row.size(); place++) {
            assertThat(turn(row, place)).isLessThan(Math.toRadians(40));
        }
    }

    @Test
    void a_corner_is_a_corner() {
        List<double[]> row =
                PenCurve.through(
                        List.of(
                                smooth(0, 0),
                                new ControlPoint(0.5, 0, true, false),
                                smooth(0.5, 0.5)));
        double most = 0;
        for (int place = 1; place + 1 < row.size(); place++)
            most = Math.max(most, turn(row, place));
        assertThat(most).isCloseTo(Math.PI / 2, within(1e-6));
    }

    @Test
    void points_that_coincide_count_as_one() {
        List<double[]> row = PenCurve.through(List.of(smooth(0, 0), smooth(0, 0), smooth(0, 1)));
        assertThat(row).allSatisfy(point -> assertThat(point).doesNotContain(Double.NaN));
        assertThat(row.getLast()[1]).isCloseTo(1, within(1e-9));
    }

    private static double turn(List<double[]> row, int place) {
        double[] before = row.get(place - 1);
        double[] here = row.get(place);
        double[] after = row.get(place + 1);
        double into = Math.atan2(here[1] - before[1], here[0] - before[0]);
        double out = Math.atan2(after[1] - here[1], after[0] - here[0]);
        double turn = Math.abs(out - into);
        return Math.min(turn, 2 * Math.PI - turn);
    }
}
