package org.glyphery.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

class RaceTurnTest {

    private static final Plan MLP = PlanTexts.readYaml("{architecture: {kind: mlp}}");
    private static final Run HARE = run(1, 1, 100);
    private static final Run TORTOISE = run(2, 1, 100);
    private static final Race RACE = race(HARE, TORTOISE);

    @Test
    void a_run_amid_its_epoch_has_its_turn() {
        var progress = progress(HARE, 130);
        var turn = RaceTurn.of(RACE, Optional.of(HARE.id()), progress);
        assertThat(turn).isEqualTo(new RaceTurn(Optional.of(HARE.id()), progress));
    }

    @Test
    void once_its_epoch_is_done_it_is_the_others_turn_before_that_has_done_a_step() {
        var done = RaceTurn.of(race(run(1, 2, 200), TORTOISE), of(HARE), progress(HARE, 200));
        assertThat(done.run()).contains(TORTOISE.id());
        assertThat(done.progress()).isEmpty();

        var begun = RaceTurn.of(RACE, of(TORTOISE), progress(HARE, 200));
        assertThat(begun).isEqualTo(new RaceTurn(of(TORTOISE), Optional.empty()));
    }

    @Test
    void a_run_whose_rival_has_ended_keeps_its_turn() {
        Run ended = RunSamples.after(TORTOISE, RunStatus.FINISHED, RunSamples.epoch(1, 100));
        var turn = RaceTurn.of(race(run(1, 2, 200), ended), of(HARE), progress(HARE, 200));
        assertThat(turn.run()).contains(HARE.id());
    }

    @Test
    void nobody_has_a_turn_while_another_run_trains_or_none_does() {
        Run other = run(3, 1, 100);
        assertThat(RaceTurn.of(RACE, of(other), progress(other, 5)))
                .isEqualTo(new RaceTurn(Optional.empty(), Optional.empty()));
        assertThat(RaceTurn.of(RACE, Optional.empty(), Optional.empty()).run()).isEmpty();
    }

    private static Optional<RunId> of(Run run) {
        return Optional.of(run.id());
    }

    private static Run run(int number, int epoch, long step) {
        Run run = RunSamples.finished(number, MLP, 0.9);
        return RunSamples.after(run, RunStatus.RUNNING, RunSamples.epoch(epoch, step));
    }

    private static Race race(Run first, Run second) {
        return new Race(first.id(), List.of(first, second));
    }

    private static Optional<RunProgress> progress(Run run, long step) {
        return Optional.of(
                new RunProgress(
                        run.id(),
                        run.name(),
                        2,
                        10,
                        step,
                        1000,
                        0.5,
                        2000,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(9)));
    }
}
