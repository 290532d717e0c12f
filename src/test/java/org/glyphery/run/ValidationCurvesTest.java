package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

class ValidationCurvesTest extends RunRoomFixture {

    @Test
    void each_run_has_its_own_epochs_in_their_order_and_none_without_validation() {
        Run two = add(2, true);
        Run tested = add(1, false);
        Run waits = add(0, true);
        var curves = curves().of(List.of(two.id(), tested.id(), waits.id()));
        assertThat(curves.get(two.id())).containsExactly(0.001, 0.002);
        assertThat(curves.get(tested.id())).isEmpty();
        assertThat(curves.get(waits.id())).isEmpty();
        assertThat(curves().of(List.of())).isEmpty();
    }

    @Test
    void of_a_long_run_the_first_and_the_last_epoch_are_among_those_that_are_kept() {
        Run run = add(500, true);
        var curve = curves().of(List.of(run.id())).getOrDefault(run.id(), List.of());
        assertThat(curve).hasSizeBetween(50, ValidationCurves.MOST).isSorted();
        assertThat(curve.getFirst()).isEqualTo(0.001);
        assertThat(curve.getLast()).isEqualTo(0.5);
    }

    private ValidationCurves curves() {
        return new ValidationCurves(room.jdbc);
    }

    private Run add(int epochs, boolean validated) {
        Run run = room.add(PlanTexts.readYaml("{architecture: {kind: linear}}"), Priority.PERSON);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            var scores = new Scores(0.25, epoch / 1000.0);
            var validation = Optional.of(scores).filter(_ -> validated);
            room.store.addEpoch(
                    run.id(),
                    new EpochScores(epoch, 1.5, 100, scores, validation, Optional.of(scores)),
                    "0".repeat(64),
                    List.of());
        }
        return run;
    }
}
