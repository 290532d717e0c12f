package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.glyphery.plot.LevelAxis;
import org.glyphery.plot.LevelAxis.LevelScale;
import org.junit.jupiter.api.Test;

class SweepGridTest {

    private static final String RATE = "learning.schedule.learningRate";
    private static final String BATCH = "learning.batchSize";

    @Test
    void levels_rise_whatever_order_they_were_written_in_and_each_cell_knows_its_plan() {
        var study = SweepSamples.grid(BATCH, "64, 16, 256", RATE, "0.001, 0.01");
        var grid = SweepGrid.of(study).orElseThrow();
        assertThat(grid.axes())
                .extracting(LevelAxis::levels)
                .containsExactly(List.of("16", "64", "256"), List.of("0.001", "0.01"));
        for (int cell = 0; cell < 6; cell++) {
            int plan = grid.cells().get(cell).getFirst();
            assertThat(study.plans().get(plan).name())
                    .contains(grid.words(cell, 0), grid.words(cell, 1));
        }
    }

    @Test
    void an_axis_is_on_the_scale_that_its_values_want() {
        assertThat(scale(BATCH, "16, 64, 256")).isEqualTo(LevelScale.LOGARITHMIC);
        assertThat(scale(BATCH, "8..32 step 8")).isEqualTo(LevelScale.LINEAR);
        assertThat(scale(RATE, "0.0001, 0.1")).isEqualTo(LevelScale.LOGARITHMIC);
        assertThat(scale("learning.update.labelSmoothing", "0, 0.1, 0.5"))
                .isEqualTo(LevelScale.LINEAR);
        assertThat(scale("architecture.activation", "TANH, RELU")).isEqualTo(LevelScale.CATEGORY);
        assertThat(scale("dataset.first", "0, 500")).isEqualTo(LevelScale.CATEGORY); // all, 500
    }

    /// Plans leave out that pooling is not rounded up, and equal kernels are one.
    @Test
    void kernels_of_stages_and_rounded_pooling_are_levels() {
        var study =
                SweepSamples.grid(
                        "architecture.kind",
                        "cnn",
                        "architecture.kernel",
                        "3, [5, 3], [5, 5]",
                        "architecture.poolingRoundedUp",
                        "false, true");
        assertThat(SweepGrid.of(study).orElseThrow().axes())
                .extracting(LevelAxis::levels)
                .containsExactly(List.of("3", "[5,3]", "5"), List.of("false", "true"));
    }

    private static LevelScale scale(String path, String values) {
        return SweepGrid.of(SweepSamples.grid(path, values))
                .orElseThrow()
                .axes()
                .getFirst()
                .scale();
    }

    /// 1, 2 and 4 are evenly apart in their logarithms; 1, 2 and 6 are 1 and 4 apart.
    @Test
    void stretches_are_as_wide_as_levels_are_apart_but_never_too_narrow_to_be_pressed() {
        var even = LevelAxis.ofNumbers("a", List.of(1.0, 2.0, 4.0), List.of("1", "2", "4"));
        assertThat(even.edges().get(1)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(even.places().get(1)).isCloseTo(0.5, within(1e-9));
        var uneven = LevelAxis.ofNumbers("a", List.of(1.0, 2.0, 6.0), List.of("1", "2", "6"));
        // Half of 2.5, (1 + 4) / 2 and 4.
        assertThat(uneven.edges().get(1)).isCloseTo(1.25 / 7.75, within(1e-9));
        assertThat(uneven.edges().get(2)).isCloseTo(3.75 / 7.75, within(1e-9));
        assertThat(uneven.edges().getLast()).isCloseTo(1, within(1e-9));
    }

    @Test
    void runs_that_differ_in_their_seed_alone_share_a_cell() {
        var grid =
                SweepGrid.of(SweepSamples.grid(BATCH, "16, 64", "learning.seed", "7, 8, 9"))
                        .orElseThrow();
        assertThat(grid.axes()).extracting(LevelAxis::name).containsExactly("batch size");
        assertThat(grid.cells()).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
        var seeds = SweepGrid.of(SweepSamples.grid("learning.seed", "7, 8")).orElseThrow();
        assertThat(seeds.cells()).hasSize(2);
    }

    @Test
    void a_field_with_one_value_is_no_axis_and_a_search_at_random_has_no_grid() {
        assertThat(
                        SweepGrid.of(SweepSamples.grid(BATCH, "16", RATE, "0.01, 0.1"))
                                .orElseThrow()
                                .axes())
                .hasSize(1);
        assertThat(
                        SweepGrid.of(
                                SweepSamples.study(
                                        new Sweep.Search.RandomSearch(7),
                                        BATCH,
                                        "16 to 512",
                                        RATE,
                                        "0.001 to 0.1")))
                .isEmpty();
    }

    @Test
    void listed_plans_have_no_grid() {
        var swept = SweepSamples.grid(BATCH, "16, 32");
        var listed = new Study("a", "A", "", swept.plans(), Optional.empty(), List.of());
        assertThat(SweepGrid.of(listed)).isEmpty();
    }
}
