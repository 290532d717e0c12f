package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glyphery.network.Npz;
import org.glyphery.network.NpzArray;
import org.glyphery.training.Glimpse;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

class RaceTest extends RaceFixture {

    /// Dropout, augmentation and an optimizer with a state of its own.
    private static final Plan RICH =
            PlanTexts.readYaml(
                    """
                    name: Rich
                    dataset: {name: mnist, validation: 1000, classes: ["3", "8"], first: 2000}
                    architecture: {kind: mlp, hiddenUnits: [24], dropout: 0.3, batchNormalisation: true}
                    learning: {epochs: 3, augmentation: {shiftPixels: 1, elasticPixels: 1}}
                    """);

    private static final Plan SHORT =
            PlanTexts.readYaml(
                    """
                    name: Short
                    dataset: {name: mnist, validation: 1000, classes: ["3", "8"], first: 500}
                    architecture: {kind: linear}
                    learning: {epochs: 3, batchSize: 100}
                    """);

    @Test
    void both_runs_train_in_turns_and_the_longer_one_goes_on_alone() throws Exception {
        Race race = race(1, 3);
        trainUntilOver(race);
        assertThat(epochs).containsExactly("First 1", "Second 1", "Second 2", "Second 3");
        assertThat(now(race)).allMatch(run -> run.status() == RunStatus.FINISHED);
    }

    @Test
    void each_learns_bit_for_bit_what_it_learns_alone() throws Exception {
        List<NpzArray> alone = learnedAlone();
        Race race = room.races.start(RunRoom.plan("Linear", 0.02, 3), RICH);
        trainUntilOver(race);
        assertThat(epochs).containsSubsequence("Linear 2", "Rich 2", "Linear 3", "Rich 3");
        assertThat(lastWeights(race.runs().getLast())).isEqualTo(alone);
    }

    /// Where there is no room for two networks, each is built again from its last epoch.
    @Test
    void what_it_learns_is_the_same_where_one_network_alone_has_room() throws Exception {
        List<NpzArray> alone = learnedAlone();
        queue.stop();
        queue = room.queue(Duration.ofMinutes(1), new TrainingMemory(RunRoom.DATASETS, 0));
        Race race = room.races.start(RunRoom.plan("Linear", 0.02, 3), RICH);
        trainUntilOver(race);
        assertThat(epochs).containsSubsequence("Linear 2", "Rich 2", "Linear 3", "Rich 3");
        assertThat(lastWeights(race.runs().getLast())).isEqualTo(alone);
    }

    /// A network that has been built again has opened its run once more since what was stored last.
    @Test
    void one_that_trains_alone_makes_room_for_a_rival_that_joins_again() throws Exception {
        queue = room.queue(Duration.ofMinutes(1), new TrainingMemory(RunRoom.DATASETS, 0));
        Race race = race(3, 1);
        RunId first = race.id();
        RunId rival = race.runs().getLast().id();
        room.runs.delete(rival);
        once(race, 0, 2, _ -> room.bin().restore(rival));
        Set<Integer> opened = new HashSet<>();
        room.disk.onWrite =
                file -> {
                    if (file.toString().contains(first + "/epochs/0003")) {
                        opened.add(opened(first));
                    }
                };
        trainUntilOver(race);
        assertThat(epochs).containsExactly("First 1", "First 2", "Second 1", "First 3");
        assertThat(opened).containsExactly(1);
    }

    private int opened(RunId id) {
        return room.jdbc
                .sql("select starts_in_vain from run where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /// What is known of a run while its network is not in memory: the turn of its second epoch
    /// begins with the speed of its first, and what was seen in that turn is still seen in its
    /// rival's.
    @Test
    void speed_and_glimpses_outlast_a_network_that_is_built_again() throws Exception {
        queue = room.queue(Duration.ofMinutes(1), new TrainingMemory(RunRoom.DATASETS, 0));
        Race race = room.races.start(SHORT, RICH);
        RunId first = race.runs().getFirst().id();
        List<Double> speeds = new ArrayList<>();
        List<Glimpse> seen = new ArrayList<>();
        once(race, 0, 1, _ -> room.glimpses.newest(first, -1)); // from now on somebody looks
        once(race, 0, 2, _ -> speeds.add(queue.progress().orElseThrow().examplesPerSecond()));
        once(race, 1, 2, _ -> room.glimpses.newest(first, -1).ifPresent(seen::add));
        trainUntilOver(race);
        assertThat(speeds).singleElement().satisfies(speed -> assertThat(speed).isPositive());
        assertThat(seen).hasSize(1);
        assertThat(room.glimpses.newest(first, -1)).isEmpty();
    }

    @Test
    void the_time_left_has_rests_for_the_epochs_that_its_rival_has_left_alone() throws Exception {
        List<Duration> rests = new ArrayList<>();
        Race alone = race(3, 1);
        once(alone, 0, 2, _ -> rests.add(rests(queue.progress().orElseThrow())));
        trainUntilOver(alone);
        Race beside = race(3, 2);
        once(beside, 0, 2, _ -> rests.add(rests(queue.progress().orElseThrow())));
        trainUntilOver(beside);
        Duration rounding = Duration.ofMillis(1);
        assertThat(rests.getFirst()).isLessThanOrEqualTo(rounding);
        assertThat(rests.getLast()).isGreaterThan(rounding);
    }

    /// What is left besides the steps.
    private static Duration rests(RunProgress progress) {
        return progress.remaining()
                .minus(
                        progress.elapsed()
                                .multipliedBy(progress.steps() - progress.step())
                                .dividedBy(progress.step()));
    }

    @Test
    void a_restart_within_the_race_changes_neither_turns_nor_weights() throws Exception {
        List<NpzArray> alone = learnedAlone();
        Race race = room.races.start(RunRoom.plan("Linear", 0.02, 3), RICH);
        CountDownLatch second = room.when(run -> run.name().equals("Linear") && epoch(run) == 2);
        queue.start();
        assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
        restart();
        assertThat(now(race)).allMatch(run -> run.status() == RunStatus.RUNNING);

        trainUntilOver(race);
        assertThat(epochs)
                .containsExactly("Linear 1", "Rich 1", "Linear 2", "Rich 2", "Linear 3", "Rich 3");
        assertThat(lastWeights(race.runs().getLast())).isEqualTo(alone);
    }

    @Test
    void one_that_is_cancelled_paused_or_fails_leaves_the_other_going_on() throws Exception {
        Race cancelled = race(1_000, 3);
        once(cancelled, 0, 2, run -> queue.cancel(run.id()));
        trainUntil(run -> run.equals(room.now(cancelled.runs().getLast())) && hasEnded(run));
        assertThat(statuses(cancelled)).containsExactly(RunStatus.CANCELLED, RunStatus.FINISHED);

        Race failing =
                room.races.start(RunRoom.plan("Absurd", 1e38, 2), RunRoom.plan("Sound", 0.02, 2));
        trainUntilOver(failing);
        assertThat(statuses(failing)).containsExactly(RunStatus.FAILED, RunStatus.FINISHED);
    }

    /// The second one is asked at the end of an epoch of the first, while it waits for its turn.
    @Test
    void one_that_waits_for_its_turn_is_paused_at_once_and_takes_turns_again_when_resumed()
            throws Exception {
        Race race = race(5, 2);
        Run waits = race.runs().getLast();
        List<RunStatus> told = new ArrayList<>();
        once(
                race,
                0,
                2,
                _ -> {
                    queue.pause(waits.id());
                    told.add(room.now(waits).status());
                });
        once(race, 0, 3, _ -> queue.resume(waits.id()));
        trainUntilOver(race);
        assertThat(told).containsExactly(RunStatus.PAUSED);
        assertThat(epochs)
                .containsExactly(
                        "First 1",
                        "Second 1",
                        "First 2",
                        "First 3",
                        "Second 2",
                        "First 4",
                        "First 5");
    }

    @Test
    void one_that_was_cancelled_comes_back_into_the_race() throws Exception {
        Race race = race(4, 2);
        Run cancelled = race.runs().getLast();
        Run later = room.add(RunRoom.plan("Later", 0.02, 1), Priority.PERSON);
        once(race, 0, 2, _ -> queue.cancel(cancelled.id()));
        once(race, 0, 3, _ -> queue.resume(cancelled.id()));
        trainUntil(run -> run.id().equals(later.id()) && hasEnded(run));
        assertThat(epochs)
                .containsExactly(
                        "First 1",
                        "Second 1",
                        "First 2",
                        "First 3",
                        "Second 2",
                        "First 4",
                        "Later 1");
    }

    @Test
    void stopping_after_the_epoch_while_none_is_under_way_ends_a_run_at_once() throws Exception {
        Race race = race(3, 1_000);
        Run waits = race.runs().getLast();
        once(race, 0, 2, _ -> queue.stopAfterEpoch(waits.id()));
        trainUntilOver(race);
        assertThat(statuses(race)).containsExactly(RunStatus.FINISHED, RunStatus.CANCELLED);
        assertThat(room.store.epochs(waits.id())).hasSize(1);
    }

    @Test
    void one_that_gets_no_better_stops_early_and_the_other_goes_on() throws Exception {
        Race race =
                room.races.start(
                        RunRoom.impatient("Impatient", 1e-9, 9), RunRoom.plan("Patient", 0.02, 5));
        trainUntilOver(race);
        assertThat(statuses(race)).containsExactly(RunStatus.FINISHED, RunStatus.FINISHED);
        assertThat(epochs)
                .containsSubsequence("Impatient 3", "Patient 3", "Patient 4", "Patient 5");
        assertThat(epochs).doesNotContain("Impatient 4");
    }

    private List<NpzArray> learnedAlone() throws Exception {
        List<NpzArray> weights = lastWeights(trained(RICH));
        epochs.clear();
        return weights;
    }

    private List<NpzArray> lastWeights(Run run) throws IOException {
        int last = epoch(room.now(run));
        Path file = folder.resolve("runs/%s/epochs/%04d/weights.npz".formatted(run.id(), last));
        try (var in = Files.newInputStream(file)) {
            return Npz.readArrays(in);
        }
    }
}
