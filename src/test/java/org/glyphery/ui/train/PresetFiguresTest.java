package org.glyphery.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.run.Estimate;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.Test;

/// What a card says of its preset.
class PresetFiguresTest {

    private static final Plan CNN = StarterSet.cnn();
    private static final Estimate.Accuracy ACCURACY = new Estimate.Accuracy(0.975, "Before");
    private static final Estimate.Time TIME = new Estimate.Time(Duration.ofSeconds(65), "Before");

    @Test
    void what_a_run_has_measured_is_told_before_what_others_foretell() {
        var figures = figures(Optional.of(RunSamples.finished(1, CNN, 0.98765)));
        assertThat(figures.figure()).isEqualTo("98.77 %");
        assertThat(figures.meaning()).isEqualTo("on validation");
        assertThat(figures.duration()).doesNotStartWith("about");
    }

    @Test
    void before_its_first_epoch_a_run_is_told_and_its_figure_is_a_dash() {
        var figures = figures(Optional.of(RunSamples.without(CNN, RunStatus.QUEUED, "not yet")));
        assertThat(figures.meaning()).isEqualTo("waits in the queue");
        assertThat(figures.figure()).isEqualTo("–");
    }

    @Test
    void what_is_foretold_is_no_figure_and_says_by_what_it_is_judged() {
        var figures = figures(Optional.empty());
        assertThat(figures.figure()).isEqualTo("–");
        assertThat(figures.meaning())
                .isEqualTo("not trained here yet; estimate 97.50 %, judging by Before");
        assertThat(figures.duration()).isEqualTo("about 1 min 05 s");
    }

    @Test
    void what_nobody_knows_is_a_dash() {
        var figures = new PresetFigures(CNN, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(figures.figure()).isEqualTo("–");
        assertThat(figures.meaning()).isEqualTo("not trained here yet");
        assertThat(figures.duration()).isEqualTo("time unknown");
        Plan templates = StarterSet.plans().getFirst();
        assertThat(
                        new PresetFigures(
                                        templates,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())
                                .duration())
                .isEqualTo("a second or two");
    }

    private static PresetFigures figures(Optional<Run> run) {
        return new PresetFigures(CNN, run, Optional.of(ACCURACY), Optional.of(TIME));
    }
}
