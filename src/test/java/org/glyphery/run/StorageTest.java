package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageTest extends RunRoomFixture {

    private static final int WEIGHTS = 1_000; // bytes of an epoch

    private Storage storage;
    private Run run;

    @BeforeEach
    void open() throws Exception {
        storage = room.storage();
        Run queued = room.add(RunRoom.plan("Four epochs", 0.1, 4), Priority.PERSON);
        for (int epoch = 1; epoch <= 4; epoch++) {
            // The second is the best.
            var scores = new Scores(epoch == 2 ? 0.1 : 0.5, 0.9);
            room.store.addEpoch(
                    queued.id(),
                    new EpochScores(
                            epoch, 1, epoch, scores, Optional.of(scores), Optional.of(scores)),
                    "0".repeat(64),
                    List.of());
            Files.createDirectories(room.files.folder(queued.id(), epoch));
            Files.write(weights(queued, epoch), new byte[WEIGHTS]);
        }
        room.store.finished(queued.id(), null);
        run = room.now(queued);
    }

    @Test
    void what_takes_disk_is_told_part_by_part() throws Exception {
        Files.write(folder.resolve("cache/made"), new byte[30]);
        Files.write(folder.resolve("import/given"), new byte[20]);
        Path orphan = Files.createDirectories(folder.resolve("runs").resolve(RunId.next().value()));
        Files.write(orphan.resolve("left"), new byte[10]);

        var use = storage.use();
        assertThat(use.runs()).isEqualTo(4 * WEIGHTS);
        assertThat(use.bin()).isZero();
        assertThat(use.orphans()).isEqualTo(10);
        assertThat(use.cache()).isEqualTo(30);
        assertThat(use.imports()).isEqualTo(20);
        assertThat(use.all()).isEqualTo(4 * WEIGHTS + 60 + use.database());

        room.runs.delete(run.id());
        storage.emptyCache();
        assertThat(storage.use().runs()).isZero();
        assertThat(storage.use().bin()).isEqualTo(4 * WEIGHTS);
        assertThat(storage.use().cache()).isZero();
    }

    @Test
    void weights_are_freed_but_those_of_best_and_last_epoch() {
        assertThat(storage.runs()).containsExactly(new RunUse(run, 4, 4 * WEIGHTS, 2 * WEIGHTS));

        assertThat(storage.freeWeights(List.of(run.id(), RunId.next()))).isEqualTo(2 * WEIGHTS);

        assertThat(room.runs.storedEpochs(run)).containsExactly(2, 4);
        assertThat(room.runs.history(run)).hasSize(4);
        assertThat(storage.runs()).containsExactly(new RunUse(run, 2, 2 * WEIGHTS, 0));
    }

    @Test
    void a_run_that_trains_keeps_all_its_weights() {
        room.jdbc.sql("update run set status = 'RUNNING'").update();
        assertThat(storage.freeWeights(List.of(run.id()))).isZero();
        assertThat(room.runs.storedEpochs(run)).hasSize(4);
    }

    private Path weights(Run of, int epoch) {
        return room.files.folder(of.id(), epoch).resolve("weights.npz");
    }
}
