package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.glyphery.plot.LevelPlot;
import org.glyphery.plot.LevelPlot.CellState;
import org.glyphery.plot.LevelPlot.LevelCell;
import org.glyphery.plot.LevelPlot.LevelPanel;
import org.junit.jupiter.api.Test;

class SweepPlotsTest {

    private static final String RATE = "learning.schedule.learningRate";
    private static final String BATCH = "learning.batchSize";
    private static final String ACTIVATION = "architecture.activation";

    @Test
    void each_cell_says_what_its_run_came_to_and_the_best_is_marked() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        LevelPlot plot = plot(study, 0.80, 0.95, 0.90, 0.85);
        assertThat(plot.label()).isEqualTo("Validation accuracy by learning rate and batch size");
        List<LevelCell> cells = plot.panels().getFirst().cells();
        // By the batch size, within it by the learning rate.
        assertThat(cells)
                .extracting(LevelCell::written)
                .containsExactly("80.0", "90.0", "95.0", "85.0");
        assertThat(cells)
                .extracting(LevelCell::state)
                .containsExactly(CellState.KNOWN, CellState.KNOWN, CellState.BEST, CellState.KNOWN);
        assertThat(cells.getFirst().words())
                .startsWith("learning rate 0.001, batch size 16: 80.00 % (78.8")
                .endsWith("finished");
        assertThat(cells)
                .extracting(LevelCell::address)
                .containsExactly("[0]", "[2]", "[1]", "[3]");
    }

    /// Errors of 0.2, 0.1 and 0.05 are evenly apart in their logarithms.
    @Test
    void colours_follow_the_logarithm_of_the_error_and_chance_does_not_fill_them() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01, 0.1");
        assertThat(plot(study, 0.8, 0.9, 0.95).panels().getFirst().cells())
                .extracting(cell -> Math.round(1e9 * cell.strength()))
                .containsExactly(0L, 500_000_000L, 1_000_000_000L);
        assertThat(plot(study, 0.900, 0.901, 0.902).panels().getFirst().cells())
                .extracting(LevelCell::strength)
                .allSatisfy(strength -> assertThat(strength).isCloseTo(0.5, within(0.05)));
    }

    @Test
    void what_is_not_trained_yet_is_open() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01, 0.1");
        LevelCell last = plot(study, 0.8, 0.9).panels().getFirst().cells().getLast();
        assertThat(last.state()).isEqualTo(CellState.OPEN);
        assertThat(last.value()).isNull();
        assertThat(last.words()).isEqualTo("learning rate 0.1: not started");
    }

    @Test
    void there_is_a_panel_for_each_level_beyond_two_fields() {
        var study =
                SweepSamples.grid(
                        RATE, "0.001, 0.01", BATCH, "16, 64, 256", ACTIVATION, "TANH, RELU");
        LevelPlot plot = SweepPlots.planned(SweepGrid.of(study).orElseThrow());
        assertThat(plot.panels())
                .extracting(LevelPanel::name)
                .containsExactly("activation TANH", "activation RELU");
        assertThat(plot.panels()).allSatisfy(panel -> assertThat(panel.cells()).hasSize(6));
        assertThat(plot.panels().getLast().cells().getLast().words())
                .isEqualTo("learning rate 0.01, batch size 256, activation RELU: one run");
    }

    @Test
    void a_planned_cell_that_seeds_repeat_says_how_many_runs_it_would_have() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", "learning.seed", "7, 8, 9");
        LevelPlot plot = SweepPlots.planned(SweepGrid.of(study).orElseThrow());
        assertThat(plot.panels().getFirst().cells().getLast().words())
                .isEqualTo("learning rate 0.01: three runs");
    }

    /// Student's interval of 0.8, 0.82 and 0.84: 4.3027 times 0.02 by the root of three.
    @Test
    void runs_that_repeat_each_other_are_told_by_their_mean_and_how_they_differ() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", "learning.seed", "7, 8, 9");
        LevelCell cell =
                plot(study, 0.80, 0.82, 0.84, 0.6, 0.7, 0.8).panels().getFirst().cells().getFirst();
        assertThat(cell.value()).isCloseTo(0.82, within(1e-9));
        assertThat(Objects.requireNonNull(cell.high()) - Objects.requireNonNull(cell.value()))
                .isCloseTo(4.3027 * 0.02 / Math.sqrt(3), within(1e-5));
        assertThat(cell.words()).endsWith("3 finished");
        assertThat(cell.state()).isEqualTo(CellState.BEST);
    }

    /// The second rate has the best run, but the first is better on average.
    @Test
    void of_cells_that_seeds_repeat_none_is_best_for_one_run_even_where_a_seed_is_missing() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", "learning.seed", "7, 8");
        assertThat(plot(study, 0.85, 0.85, 0.9, 0.6).panels().getFirst().cells())
                .extracting(LevelCell::state)
                .containsExactly(CellState.BEST, CellState.KNOWN);
        var results = SweepSamples.results(study, 0.7, 0.85, 0.9, 0.6);
        assertThat(plot(study, SweepSamples.stopped(results, 0)).panels().getFirst().cells())
                .extracting(LevelCell::state)
                .containsExactly(CellState.BEST, CellState.KNOWN);
    }

    @Test
    void no_cell_is_best_among_scores_of_different_datasets_with_seeds_or_without() {
        for (String seeds : List.of("7", "7, 8")) {
            var study =
                    SweepSamples.grid(
                            "dataset.name", "mnist, fashion-mnist", "learning.seed", seeds);
            assertThat(plot(study, 0.8, 0.9, 0.7, 0.6).panels().getFirst().cells())
                    .extracting(LevelCell::state)
                    .doesNotContain(CellState.BEST);
        }
    }

    @Test
    void a_run_that_was_stopped_is_not_best() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01, 0.1");
        var results = SweepSamples.stopped(SweepSamples.results(study, 0.7, 0.8, 0.9), 2);
        assertThat(plot(study, results).panels().getFirst().cells())
                .extracting(LevelCell::state)
                .containsExactly(CellState.KNOWN, CellState.BEST, CellState.KNOWN);
        assertThat(results.mapCaution().orElseThrow()).startsWith("Some runs were stopped");
    }

    private static LevelPlot plot(Study study, StudyResults results) {
        return SweepPlots.of(SweepGrid.of(study).orElseThrow(), results, List::toString);
    }

    private static LevelPlot plot(Study study, double... accuracies) {
        return plot(study, SweepSamples.results(study, accuracies));
    }
}
