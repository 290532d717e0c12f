package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.Plan;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

/// What is foretold from runs that were broken off.
class MeasuredRunsTest extends RunRoomFixture {

    private static final Plan PLAN = RunRoom.plan("Planned", 0.02, 10);

    @Test
    void an_epoch_that_was_done_in_part_does_not_count() {
        Run run = room.add(RunRoom.plan("Cancelled", 0.01, 4), Priority.PERSON);
        long perEpoch = room.runs.steps(run).orElseThrow() / 4;
        add(run, 1, perEpoch, 60);
        assertThat(seconds()).contains(600L);
        add(run, 2, perEpoch + 3, 2);
        room.store.cancelled(run.id());
        assertThat(seconds()).contains(600L);
        add(run, 2, 2 * perEpoch, 80); // once it has gone on
        assertThat(seconds()).contains(700L);
    }

    @Test
    void nothing_is_foretold_from_a_run_without_a_whole_epoch() {
        Run run = room.add(RunRoom.plan("Cancelled", 0.01, 4), Priority.PERSON);
        add(run, 1, 3, 2);
        room.store.cancelled(run.id());
        assertThat(seconds()).isEmpty();
    }

    @Test
    void a_finished_run_of_the_very_plan_counts_before_a_newer_one_that_is_like_it() {
        Run same = room.add(RunRoom.plan("Same", 0.02, 10), Priority.PERSON);
        long steps = room.runs.steps(same).orElseThrow();
        add(same, 10, steps, 100);
        room.store.finished(same.id(), null);
        Run like = room.add(RunRoom.plan("Like it", 0.01, 10), Priority.PERSON);
        add(like, 10, steps, 900);
        room.store.finished(like.id(), null);
        assertThat(seconds()).contains(100L);
    }

    private void add(Run run, int epoch, long step, double seconds) {
        var score = new Scores(0.5, 0.9);
        var scores =
                new EpochScores(
                        epoch, seconds, step, score, Optional.of(score), Optional.of(score));
        room.store.addEpoch(run.id(), scores, "0".repeat(64), List.of());
    }

    private Optional<Long> seconds() {
        return new Estimates(room.store, room.runs, RunRoom.DATASETS)
                .of(PLAN, room.runs.check(PLAN))
                .orElseThrow()
                .time()
                .map(Estimate.Time::duration)
                .map(Duration::toSeconds);
    }
}
