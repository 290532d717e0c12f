package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.comparison.ParetoFront.Point;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    @Test
    void only_what_nothing_beats_is_on_it() {
        var cheap = new Point(1, 9);
        var middle = new Point(3, 4);
        var good = new Point(8, 1);
        var beaten = new Point(4, 5);
        var asGoodButDearer = new Point(9, 1);
        assertThat(ParetoFront.of(List.of(cheap, beaten, middle, asGoodButDearer, good)))
                .containsExactly(true, false, true, false, true);
    }

    @Test
    void equal_points_do_not_beat_each_other() {
        var point = new Point(1, 1);
        assertThat(ParetoFront.of(List.of(point, point))).containsExactly(true, true);
        assertThat(ParetoFront.of(List.of())).isEmpty();
    }
}
