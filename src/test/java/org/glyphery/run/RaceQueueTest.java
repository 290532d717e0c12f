package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

/// The place in the queue that the runs of a race share.
class RaceQueueTest extends RaceFixture {

    @Test
    void both_have_one_place_in_the_queue() {
        room.add(RunRoom.plan("Before", 0.02, 1), Priority.PERSON);
        Race race = race(1, 1);
        room.add(RunRoom.plan("After", 0.02, 1), Priority.PERSON);
        assertThat(waiting()).containsExactly("Before", "First", "Second", "After");
        queue.moveForward(race.runs().getLast().id());
        assertThat(waiting()).containsExactly("First", "Second", "Before", "After");
        queue.moveForward(race.runs().getFirst().id());
        assertThat(waiting()).containsExactly("First", "Second", "Before", "After");
        queue.moveBack(race.runs().getFirst().id());
        queue.moveBack(race.runs().getFirst().id());
        assertThat(waiting()).containsExactly("Before", "After", "First", "Second");
        queue.moveBack(race.runs().getFirst().id());
        assertThat(waiting()).containsExactly("Before", "After", "First", "Second");
    }

    @Test
    void a_run_that_is_paused_moves_with_its_rival() {
        room.add(RunRoom.plan("Starter", 0.02, 1), Priority.STARTER_SET);
        Race race = race(1, 1);
        room.add(RunRoom.plan("After", 0.02, 1), Priority.PERSON);
        RunId first = race.runs().getFirst().id();
        room.jdbc
                .sql("update run set status = 'PAUSED' where id = ?")
                .param(first.value())
                .update();
        queue.moveBack(race.runs().getLast().id());
        assertThat(waiting()).containsExactly("After", "Second", "Starter");
        queue.resume(first);
        assertThat(waiting()).containsExactly("After", "First", "Second", "Starter");
    }

    @Test
    void a_run_trains_in_turns_with_its_rival_until_that_has_ended() {
        Race race = race(1, 1);
        Run first = race.runs().getFirst();
        Run second = race.runs().getLast();
        assertThat(queue.beside(second.id())).contains(first);
        queue.cancel(first.id());
        assertThat(queue.beside(second.id())).isEmpty();
        assertThat(queue.rival(second.id())).contains(room.now(first));
        queue.resume(first.id());
        assertThat(queue.beside(second.id())).contains(room.now(first));
    }

    @Test
    void a_race_is_found_by_either_run_until_all_of_it_is_deleted() {
        Race race = race(1, 1);
        Run first = race.runs().getFirst();
        Run second = race.runs().getLast();
        assertThat(room.races.get(second.id())).isEqualTo(race);
        room.runs.delete(first.id());
        assertThat(room.races.get(second.id())).isEqualTo(new Race(race.id(), List.of(second)));
        assertThat(room.bin().restore(first.id())).isEqualTo(first);
        assertThat(room.races.find(race.id())).contains(race);
        assertThat(waiting()).containsExactly("First", "Second");

        room.runs.delete(first.id());
        room.bin().delete(first.id());
        assertThat(room.races.get(race.id()).runs()).containsExactly(second);
        room.runs.delete(second.id());
        assertThatThrownBy(() -> room.races.get(race.id()))
                .isInstanceOf(UnknownRace.class)
                .hasMessageContaining(race.id().value());
    }

    @Test
    void a_run_that_was_deleted_takes_turns_again_when_it_is_restored() throws Exception {
        Race race = race(3, 1);
        Run deleted = race.runs().getLast();
        room.runs.delete(deleted.id());
        once(race, 0, 2, _ -> room.bin().restore(deleted.id()));
        trainUntilOver(race);
        assertThat(epochs).containsExactly("First 1", "First 2", "Second 1", "First 3");
    }

    @Test
    void a_run_that_was_queued_again_shares_the_place_of_its_rival_when_that_is_restored() {
        Race race = race(1, 1);
        RunId first = race.runs().getFirst().id();
        RunId second = race.runs().getLast().id();
        room.add(RunRoom.plan("After", 0.02, 1), Priority.PERSON);
        queue.cancel(first);
        room.runs.delete(second);
        queue.resume(first);
        assertThat(waiting()).containsExactly("After", "First");
        room.bin().restore(second);
        assertThat(waiting()).containsExactly("First", "Second", "After");
    }

    @Test
    void all_that_is_wrong_with_either_plan_is_told_with_its_path() {
        assertThatThrownBy(() -> room.races.start("{\"plans\": [{}, {\"epochs\": 3}], \"of\": 2}"))
                .isInstanceOfSatisfying(
                        InvalidPlan.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly(
                                                "of",
                                                "plans[0].architecture.kind",
                                                "plans[1].architecture.kind",
                                                "plans[1].epochs"));
        assertThatThrownBy(() ->
                        room.races.start(
                                "{\"plans\": [{\"architecture\": {\"kind\": \"linear\"}}]}"))
                .hasMessage("A race is made of a list of two plans, but this has 1.");
        Plan impossible =
                PlanTexts.readYaml("architecture: {kind: cnn, kernel: 29, padding: valid}");
        assertThatThrownBy(() -> room.races.start(RunRoom.plan("Sound", 0.02, 1), impossible))
                .isInstanceOfSatisfying(
                        InvalidPlan.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("plans[1].architecture.kernel"));
        assertThat(room.runs.all()).isEmpty();
    }
}
