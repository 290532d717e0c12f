package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.comparison.ParetoFront.FrontPoint;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    @Test
    void only_what_nothing_beats_is_on_it() {
        var cheap = new FrontPoint(1, 9);
        var middle = new FrontPoint(3, 4);
        var good = new FrontPoint(8, 1);
        var beaten = new FrontPoint(4, 5);
        var asGoodButDearer = new FrontPoint(9, 1);
        assertThat(ParetoFront.of(List.of(cheap, beaten, middle, asGoodButDearer, good)))
                .containsExactly(true, false, true, false, true);
    }

    @Test
    void equal_points_do_not_beat_each_other() {
        var point = new FrontPoint(1, 1);
        assertThat(ParetoFront.of(List.of(point, point))).containsExactly(true, true);
        assertThat(ParetoFront.of(List.of())).isEmpty();
    }
}
