package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.glyphery.inspection.NearestPoint.HalfSpace;
import org.junit.jupiter.api.Test;

/// Points of the plane, found by hand.
class NearestPointTest {

    private static final HalfSpace SUM_OF_AT_LEAST_1_2 = side(1, 1, 1.2);

    @Test
    void without_the_box_it_lies_straight_before_the_plane() {
        assertThat(nearest(0.5f, 0.5f, SUM_OF_AT_LEAST_1_2))
                .containsExactly(new float[] {0.6f, 0.6f}, EXACT);
        assertThat(nearest(0.2f, 0.5f, side(3, 4, 2.85)))
                .containsExactly(new float[] {0.23f, 0.54f}, EXACT);
    }

    @Test
    void what_the_box_holds_back_the_others_make_good() {
        assertThat(nearest(0.9f, 0.5f, side(1, 1, 1.8)))
                .containsExactly(new float[] {1, 0.8f}, EXACT);
    }

    @Test
    void a_corner_of_two_planes_is_nearest_where_both_are_in_the_way() {
        assertThat(nearest(0.2f, 0.2f, side(1, 0, 0.7), SUM_OF_AT_LEAST_1_2))
                .containsExactly(new float[] {0.7f, 0.5f}, EXACT);
        assertThat(nearest(0.2f, 0.2f, side(1, 0, 0.5), SUM_OF_AT_LEAST_1_2))
                .containsExactly(new float[] {0.6f, 0.6f}, EXACT);
    }

    @Test
    void what_lies_beyond_the_planes_stays_where_it_is() {
        assertThat(nearest(0.7f, 0.9f, SUM_OF_AT_LEAST_1_2)).containsExactly(0.7f, 0.9f);
    }

    @Test
    void where_the_box_ends_before_the_plane_it_goes_as_far_as_it_can() {
        assertThat(nearest(0.2f, 0.4f, side(1, 1, 3))).containsExactly(1, 1);
        assertThat(nearest(0.2f, 0.4f, side(0, 0, 1))).containsExactly(0.2f, 0.4f);
    }

    @Test
    void it_moves_in_the_directions_that_it_is_told() {
        float[] alongFirst =
                NearestPoint.of(
                        new float[] {0.2f, 0.5f},
                        List.of(SUM_OF_AT_LEAST_1_2),
                        normal -> new float[] {normal[0], 0});
        assertThat(alongFirst).containsExactly(new float[] {0.7f, 0.5f}, EXACT);
    }

    private static final org.assertj.core.data.Offset<Float> EXACT = within(1e-5f);

    private static float[] nearest(float x, float y, HalfSpace... sides) {
        return NearestPoint.of(new float[] {x, y}, List.of(sides), UnaryOperator.identity());
    }

    private static HalfSpace side(float x, float y, double least) {
        return new HalfSpace(new float[] {x, y}, least);
    }
}
