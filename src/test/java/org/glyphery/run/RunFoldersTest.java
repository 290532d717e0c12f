package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

class RunFoldersTest extends RunQueueFixture {

    @Test
    void a_trained_runs_folder_holds_its_plan_and_the_scores_of_each_epoch() throws Exception {
        Run run = trained(RunRoom.plan("Told by its folder", 0.02, 2));

        RunRecord record = room.records.read(run.id()).orElseThrow();

        assertThat(record.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(record.model()).hasToString("told-by-its-folder");
        assertThat(record.plan().path("learning").path("epochs").asInt()).isEqualTo(2);
        assertThat(record.execution()).isEqualTo(room.store.execution(run.id()));
        List<EpochScores> stored = room.store.epochs(run.id());
        assertThat(stored)
                .isEqualTo(
                        List.of(
                                room.records.epoch(run.id(), 1).orElseThrow().scores(),
                                room.records.epoch(run.id(), 2).orElseThrow().scores()));
        assertThat(room.records.epoch(run.id(), 2).orElseThrow().weightsSha256())
                .isEqualTo(room.files.weights(run.id(), 2).sha256());
    }

    @Test
    void a_run_that_is_called_otherwise_is_called_so_in_its_folder() throws Exception {
        Run run = trained(RunRoom.plan("Before", 0.02, 1));
        room.runs.describe(run.id(), "After", List.of("tagged"), "");
        var plan = room.records.read(run.id()).orElseThrow().plan();
        assertThat(plan.path("name").asString()).isEqualTo("After");
        assertThat(plan.path("tags").path(0).asString()).isEqualTo("tagged");
    }

    @Test
    void folders_that_no_run_names_are_found_told_and_stay_until_they_are_freed() throws Exception {
        Run known = trained(RunRoom.plan("Known", 0.02, 1));
        RunId orphan = orphan();
        Files.createDirectories(folder.resolve("runs/notes-of-a-person"));

        new RunFoldersCheck(room.folders, true).start();

        assertThat(folder.resolve("runs/%s/epochs/0001".formatted(orphan))).isDirectory();
        assertThat(room.folders.orphans()).containsExactly(orphan);
        assertThat(RunFoldersCheck.sentence(folder.resolve("runs"), room.folders.orphans()))
                .startsWith("There is a run's folder in " + folder.resolve("runs"))
                .contains(orphan.value(), "recover", "disk");
        assertThatThrownBy(() -> room.folders.free(known.id())).isInstanceOf(UnknownRun.class);
        room.folders.free(orphan);
        assertThat(room.folders.orphans()).isEmpty();
        assertThat(folder.resolve("runs").resolve(known.id().value())).isDirectory();
    }

    @Test
    void of_many_orphans_five_are_named_and_the_rest_counted() throws IOException {
        for (int index = 0; index < 8; index++) orphan();
        List<RunId> orphans = room.folders.orphans();
        assertThat(RunFoldersCheck.sentence(folder.resolve("runs"), orphans))
                .startsWith("There are 8 runs' folders")
                .contains(orphans.get(4) + " and 3 more")
                .doesNotContain(orphans.get(5).value());
    }

    @Test
    void what_a_kill_left_half_written_goes_at_the_next_start_and_nothing_else() throws Exception {
        Run run = trained(RunRoom.plan("Half-written", 0.02, 1));
        Path of = folder.resolve("runs").resolve(run.id().value());
        Files.createDirectories(of.resolve("epochs/0002.partial"));
        Files.writeString(of.resolve("epochs/0002.partial/weights.npz"), "half");
        Files.createDirectories(of.resolve("interim/000000000007.partial"));
        Files.writeString(of.resolve("run.json.partial"), "{");

        new RunFoldersCheck(room.folders, true).start();

        assertThat(of.resolve("epochs")).isDirectoryContaining("glob:**/0001");
        try (var left = Files.walk(of)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".partial"));
        }
        assertThat(room.runs.bestWeights(room.now(run)).arrays()).hasSize(2);
    }

    private RunId orphan() throws IOException {
        RunId orphan = RunId.next();
        Files.createDirectories(folder.resolve("runs/%s/epochs/0001".formatted(orphan)));
        return orphan;
    }
}
