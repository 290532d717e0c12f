package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glyphery.Bytes;
import org.glyphery.training.Glimpse;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

/// Races while not all can be stored, or read.
class RaceStorageTest extends RaceFixture {

    /// Of 784 · 400 + 400 · 10 weights, which take 7 MiB more than those of the others.
    private static final Plan LARGE =
            PlanTexts.readYaml(
                    """
                    name: Large
                    dataset: {name: mnist, validation: 1000, first: 2000}
                    architecture: {kind: mlp, hiddenUnits: [400]}
                    learning: {epochs: 1}
                    """);

    @Test
    void one_for_which_the_disk_has_space_trains_while_its_rival_waits() throws Exception {
        Race race = room.races.start(RunRoom.plan("Small", 0.02, 2), LARGE);
        room.disk.usableBytes = 34 * Bytes.MIB;
        CountDownLatch rests = rests();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(statuses(race)).containsExactly(RunStatus.FINISHED, RunStatus.QUEUED);
        restart();
        room.disk.usableBytes = Long.MAX_VALUE;
        trainUntilOver(race);
        assertThat(epochs).containsExactly("Small 1", "Small 2", "Large 1");
    }

    @Test
    void one_that_trains_goes_on_where_the_disk_has_no_space_for_its_rival() throws Exception {
        Race race = race(3, 1);
        RunId rival = race.runs().getLast().id();
        room.runs.delete(rival);
        once(
                race,
                0,
                2,
                _ -> {
                    room.disk.usableBytes = Bytes.MIB;
                    room.bin().restore(rival);
                });
        CountDownLatch rests = rests();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(statuses(race)).containsExactly(RunStatus.FINISHED, RunStatus.QUEUED);
    }

    /// The row of the rival is damaged, so that looking for who waits fails.
    @Test
    void a_network_is_closed_where_it_cannot_be_told_who_joins() throws Exception {
        Race race = race(3, 1);
        RunId first = race.id();
        RunId rival = race.runs().getLast().id();
        List<Optional<Glimpse>> seen = new ArrayList<>();
        once(race, 0, 1, _ -> room.glimpses.newest(first, -1)); // from now on somebody looks
        room.runs.delete(rival);
        once(
                race,
                0,
                2,
                _ -> {
                    seen.add(room.glimpses.newest(first, -1));
                    room.bin().restore(rival);
                    room.jdbc
                            .sql("update run set plan = '' where id = ?")
                            .param(rival.value())
                            .update();
                });
        CountDownLatch rests = rests();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        assertThat(seen).singleElement().satisfies(each -> assertThat(each).isPresent());
        assertThat(room.glimpses.newest(first, -1)).isEmpty();
    }
}
