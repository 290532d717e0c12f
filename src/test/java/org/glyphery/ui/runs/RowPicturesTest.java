package org.glyphery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.comparison.RunColours;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class RowPicturesTest {

    private static final Plan MLP = PlanTexts.readYaml("{architecture: {kind: mlp}}");

    @Test
    void a_bar_goes_from_90_to_100_percent_and_less_is_a_stub() {
        assertThat(AccuracyBar.of(RunSamples.finished(1, MLP, 0.98)).percent()).isEqualTo(80);
        var less = AccuracyBar.of(RunSamples.finished(1, MLP, 0.8203));
        assertThat(less.below()).isTrue();
        assertThat(less.text()).isEqualTo("82.03 %");
        var begun = RunSamples.without(MLP, RunStatus.CANCELLED, "");
        assertThat(AccuracyBar.of(begun).percent()).isNegative();
        assertThat(AccuracyBar.of(begun).text()).isEqualTo("–");
    }

    @Test
    void the_address_of_a_picture_names_the_step_at_which_the_best_epoch_ended() {
        Run run = RunSamples.finished(1, MLP, 0.98);
        var best = run.best().orElseThrow();
        assertThat(new RunRow(run, Optional.empty(), List.of(), 0).picture())
                .endsWith("weights.png?epoch=%d&step=%d".formatted(best.epoch(), best.step()));
    }

    @Test
    void a_curve_goes_from_its_least_at_the_bottom_to_its_most_at_the_top() {
        var curve = Sparkline.of(List.of(0.5, 0.9, 0.7));
        assertThat(curve.points()).isEqualTo("4.0,30.0 66.0,4.0 128.0,17.0");
        assertThat(curve.end()).containsExactly(128.0, 17.0);
        assertThat(curve.words()).contains("50.00 %", "70.00 %");
        assertThat(Sparkline.of(List.of(0.5)).points()).isEmpty();
        assertThat(Sparkline.of(List.of(0.5, 0.5)).points()).isEqualTo("4.0,30.0 128.0,30.0");
    }

    @Test
    void runs_that_are_chosen_have_the_colours_that_they_have_when_they_are_compared() {
        Run older = RunSamples.finished(1, MLP, 0.9);
        Run newer = RunSamples.finished(2, MLP, 0.95);
        var colours = new ChosenColours();
        assertThat(colours.choose(Set.of(newer))).isEmpty();

        assertThat(colours.choose(Set.of(newer, older))).containsExactly(newer.id());
        assertThat(List.of(colours.of(older), colours.of(newer)))
                .isEqualTo(RunColours.of(List.of(older, newer)));
        assertThat(colours.of(older)).isNotEqualTo(colours.of(newer));

        assertThat(colours.choose(Set.of())).containsExactly(newer.id());
        assertThat(colours.of(newer)).isEqualTo(colours.of(older));
    }

    @Test
    void what_two_are_apart_is_said_on_validation() {
        Run one = RunSamples.finished(1, MLP, 0.9);
        Run other = RunSamples.finished(2, MLP.described("Other", List.of(), ""), 0.9625);
        assertThat(ChosenWords.of(List.of(one, other)))
                .contains("Other", "6.25 points apart on validation");
        assertThat(ChosenWords.of(List.of(one))).contains("another");
        var whole = PlanTexts.readYaml("{dataset: {validation: 2000}, architecture: {kind: mlp}}");
        assertThat(ChosenWords.of(List.of(one, RunSamples.finished(3, whole, 0.9))))
                .contains("not the same");
    }
}
