package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.search.RunQuery;
import org.glyphery.training.Plan;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RunBinTest extends RunRoomFixture {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEPT_BYTES = 1_000;

    private RunBin bin;
    private Run run;

    @BeforeEach
    void open() throws Exception {
        bin = room.bin();
        run = finished("Finished");
    }

    @Test
    void a_binned_run_is_found_nowhere_and_is_not_reused() {
        Plan plan = run.plan();
        assertThat(room.runs.like(plan)).isPresent();
        List<RunEvent> told = told();

        room.runs.delete(run.id());

        assertThat(told).containsExactly(new RunEvent.Deleted(run));
        assertThat(room.runs.all()).isEmpty();
        assertThat(room.runs.find(run.id())).isEmpty();
        assertThat(room.runs.like(plan)).isEmpty();
        assertThat(room.store.lastTrained(9)).isEmpty();
        assertThat(room.search.count(RunQuery.ALL)).isZero();
        assertThat(room.search.find(RunQuery.ALL, 0, 9)).isEmpty();
        assertThat(room.search.tags()).isEmpty();
        assertThat(bin.like(List.of(plan)).getFirst().orElseThrow().run()).isEqualTo(run);
        assertThatThrownBy(() -> room.runs.get(run.id()))
                .isInstanceOf(UnknownRun.class)
                .hasMessageStartingWith("Finished lies in the bin");
    }

    @Test
    void what_is_told_late_of_a_run_that_was_deleted_for_good_does_not_bring_its_folder_back() {
        assertThat(room.files.folder(run.id())).exists();
        room.runs.delete(run.id());
        bin.delete(run.id());

        room.events.tell(new RunEvent.Changed(RunSamples.running(run)));

        assertThat(room.files.folder(run.id())).doesNotExist();
    }

    @Test
    void a_binned_run_keeps_its_models_name() {
        room.runs.delete(run.id());
        assertThat(room.add(run.plan(), Priority.PERSON).model()).hasToString(run.model() + "-2");
        assertThat(bin.restore(run.id()).model()).isEqualTo(run.model());
    }

    @Test
    void a_restored_run_is_what_it_was() {
        room.runs.delete(run.id());
        List<RunEvent> told = told();

        assertThat(bin.restore(run.id())).isEqualTo(run);

        assertThat(told).containsExactly(new RunEvent.Changed(run));
        assertThat(room.now(run)).isEqualTo(run);
        assertThat(room.runs.history(run)).hasSize(1);
        assertThat(room.search.tags()).containsExactly("kept");
        assertThat(bin.all()).isEmpty();
        assertThatThrownBy(() -> bin.restore(run.id()))
                .isInstanceOf(UnknownRun.class)
                .hasMessageContaining("may have been restored");
    }

    @Test
    void a_run_that_waits_is_not_trained_from_the_bin_and_waits_again_once_it_is_restored() {
        Run first = room.add(RunRoom.plan("First", 0.1, 1), Priority.PERSON);
        Run second = room.add(RunRoom.plan("Second", 0.1, 1), Priority.PERSON);

        room.runs.delete(first.id());

        assertThat(room.queueStore.queued()).containsExactly(second.id());
        assertThat(room.queueStore.count()).isEqualTo(1);
        assertThat(room.store.started(first.id(), room.trainer(DAY).provenance(first))).isFalse();
        bin.restore(first.id());
        assertThat(room.queueStore.queued()).containsExactly(first.id(), second.id());
    }

    @Test
    void the_bin_knows_its_size_and_is_emptied_by_hand() {
        room.runs.delete(run.id());
        BinnedRun binned = bin.all().getFirst();
        assertThat(bin.bytes(binned)).isEqualTo(KEPT_BYTES);
        assertThat(folder(run)).isDirectory();

        bin.empty();

        assertThat(bin.all()).isEmpty();
        assertThat(folder(run)).doesNotExist();
        assertThat(room.store.epochs(run.id())).isEmpty();
        assertThat(room.add(run.plan(), Priority.PERSON).model()).isEqualTo(run.model());
    }

    @Test
    void what_was_there_for_its_time_is_deleted() {
        room.runs.delete(run.id());
        BinnedRun binned = bin.all().getFirst();
        assertThat(bin.end(binned)).isEqualTo(binned.since().plus(DAY));

        bin.removeOld(binned.since().plus(DAY).minusSeconds(1));
        assertThat(bin.all()).hasSize(1);
        bin.removeOld(binned.since().plus(DAY));
        assertThat(bin.all()).isEmpty();
        assertThat(folder(run)).doesNotExist();
    }

    @Test
    void the_oldest_go_first_while_the_disk_is_short() throws Exception {
        Run newer = finished("Newer");
        room.runs.delete(run.id());
        room.runs.delete(newer.id());
        room.jdbc
                .sql("update run set binned_at = dateadd(hour, -1, binned_at) where id = ?")
                .param(run.id().value())
                .update();
        room.disk.usableBytes = DataSize.ofMegabytes(1).toBytes();
        bin.makeRoom();
        assertThat(bin.all()).hasSize(2);

        room.disk.usableBytes = DataSize.ofMegabytes(1).toBytes() - 1;
        Path oldest = folder(run);
        room.disk.frees = () -> Files.notExists(oldest);
        bin.makeRoom();

        assertThat(bin.all()).extracting(BinnedRun::run).containsExactly(newer);
        assertThat(folder(newer)).isDirectory();
    }

    @Test
    void only_what_lies_in_the_bin_is_deleted_for_good() {
        assertThatThrownBy(() -> bin.delete(run.id())).isInstanceOf(UnknownRun.class);
        assertThat(folder(run)).isDirectory();
        assertThat(room.now(run)).isEqualTo(run);
    }

    @Test
    void a_start_leaves_the_bin_out_of_what_is_searched() {
        room.runs.delete(run.id());
        new RunFields(room.jdbc).writeMissing();
        assertThat(room.search.tags()).isEmpty();
    }

    private Run finished(String name) throws Exception {
        Plan plan = RunRoom.plan(name, 0.1, 1).described(name, List.of("kept"), "");
        Run queued = room.add(plan, Priority.PERSON);
        var scores = new Scores(0.25, 0.9);
        room.store.addEpoch(
                queued.id(),
                new EpochScores(1, 1.5, 100, scores, Optional.of(scores), Optional.of(scores)),
                "0".repeat(64),
                List.of());
        room.store.finished(queued.id(), null);
        Files.createDirectories(folder(queued));
        Files.write(folder(queued).resolve("weights"), new byte[KEPT_BYTES]);
        return room.now(queued);
    }

    private Path folder(Run of) {
        return room.files.folder(of.id());
    }

    private List<RunEvent> told() {
        List<RunEvent> told = new ArrayList<>();
        room.events.subscribe(told::add);
        return told;
    }
}
