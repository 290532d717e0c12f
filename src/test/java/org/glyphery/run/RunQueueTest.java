package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class RunQueueTest extends RunQueueFixture {

    private static final Plan SHORT =
            PlanTexts.readYaml(
                    """
                    name: Short
                    dataset: {name: mnist, validation: 1000, classes: ["3", "8"], first: 500}
                    architecture: {kind: linear}
                    learning: {epochs: 8, batchSize: 500}
                    """);

    @Test
    void the_starter_set_is_stored_whole_before_anything_trains() {
        room.starterSet(true).addOnFirstStart();
        List<Run> stored = room.runs.all().reversed();
        assertThat(stored.stream().map(Run::plan)).isEqualTo(StarterSet.plans());
        assertThat(stored).allMatch(run -> run.status() == RunStatus.QUEUED);
        assertThat(stored).allMatch(run -> run.best().isEmpty() && run.last().isEmpty());
        assertThat(stored).allMatch(run -> run.trainingSeconds().isEmpty());
        assertThat(stored.stream().map(Run::id)).doesNotHaveDuplicates();
        assertThat(stored.getFirst().parameters()).isEqualTo(7_850);
        room.starterSet(true).addOnFirstStart();
        assertThat(room.runs.all()).hasSameSizeAs(stored);
    }

    @Test
    void a_home_with_runs_gets_no_starter_set() {
        room.add(RunRoom.plan("Mine", 0.1, 1), Priority.PERSON);
        room.starterSet(true).addOnFirstStart();
        assertThat(room.runs.all()).hasSize(1);
    }

    @Test
    void people_come_before_the_starter_set_and_else_first_come_first_served() {
        room.add(RunRoom.plan("Starter 1", 0.1, 1), Priority.STARTER_SET);
        room.add(RunRoom.plan("Starter 2", 0.1, 1), Priority.STARTER_SET);
        room.add(RunRoom.plan("Person 1", 0.1, 1), Priority.PERSON);
        room.add(RunRoom.plan("Person 2", 0.1, 1), Priority.PERSON);
        var order = new ArrayList<String>();
        List<Run> next = room.queueStore.queued(1);
        while (!next.isEmpty()) {
            order.add(next.getFirst().name());
            room.store.finished(next.getFirst().id(), null);
            next = room.queueStore.queued(1);
        }
        assertThat(order).containsExactly("Person 1", "Person 2", "Starter 1", "Starter 2");
    }

    @Test
    void a_run_that_diverges_fails_with_a_sentence_and_the_next_one_trains() throws Exception {
        Run absurd = room.add(RunRoom.plan("Absurd", 1e38, 1), Priority.PERSON);
        Run sound = room.add(RunRoom.plan("Sound", 0.02, 1), Priority.PERSON);
        trainUntil(run -> run.id().equals(sound.id()) && run.status() == RunStatus.FINISHED);
        assertThat(room.now(absurd).status()).isEqualTo(RunStatus.FAILED);
        assertThat(room.now(absurd).failure().orElseThrow())
                .matches("Training diverged at step \\d+, in epoch 1: the loss is .*")
                .endsWith("or clip gradients to a norm of 1, and start again.");
        assertThat(room.now(absurd).best()).isEmpty();
        assertThat(room.now(sound).best().orElseThrow().test().orElseThrow().accuracy())
                .isGreaterThan(0.8);
        assertThat(room.now(sound).trainingSeconds()).isPresent();
    }

    /// Epochs of one step, which take less than the time from one telling to the next; asked
    /// between two of them.
    @Test
    void the_progress_of_a_run_with_short_epochs_is_known_until_it_ends() throws Exception {
        Run run = room.add(SHORT, Priority.PERSON);
        List<Integer> shown = new ArrayList<>();
        var asks =
                new TrainingMemory(RunRoom.DATASETS) {
                    @Override
                    boolean holds(Collection<Plan> plans) {
                        assertThat(queue.turn()).contains(run.id());
                        queue.progress().map(RunProgress::epoch).ifPresent(shown::add);
                        return super.holds(plans);
                    }
                };
        queue = room.queue(Duration.ofMinutes(1), asks);
        trainUntil(now -> now.status() == RunStatus.FINISHED);
        assertThat(shown).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(queue.turn()).isEmpty();
        assertThat(queue.progress()).isEmpty();
    }

    @Test
    void a_network_is_closed_where_it_cannot_be_stored_that_its_run_is_paused() throws Exception {
        Run run = room.add(SHORT, Priority.PERSON);
        room.jdbc.sql("alter table run add constraint never check (status <> 'PAUSED')").update();
        var asked = new AtomicBoolean();
        var rests = new CountDownLatch(1);
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.QueueChanged) rests.countDown();
            if (event instanceof RunEvent.Changed(var now)
                    && now.last().isPresent()
                    && asked.compareAndSet(false, true)) {
                queue.pause(run.id());
            }
        });
        Set<Thread> before = makingBatches();
        queue.start();
        assertThat(rests.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        assertThat(before).containsAll(makingBatches());
    }

    private static Set<Thread> makingBatches() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("batches"))
                .collect(Collectors.toSet());
    }

    @Test
    void only_the_runs_asked_for_are_trained_whatever_waits_before_and_though_paused()
            throws Exception {
        Run waits = room.add(RunRoom.plan("Waits", 0.02, 1), Priority.PERSON);
        Run asked = room.add(RunRoom.plan("Asked for", 0.02, 1), Priority.PERSON);
        room.settings.pauseQueue(true);
        var finished = room.when(run -> run.status() == RunStatus.FINISHED);
        var queue = room.queue();
        queue.startOnly(List.of(asked.id()));
        assertThat(finished.await(2, TimeUnit.MINUTES)).isTrue();
        queue.stop();
        assertThat(room.now(asked).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(room.now(waits).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(room.settings.isQueuePaused()).isTrue();
    }

    @Test
    void a_queue_that_was_stopped_and_is_started_again_trains_what_comes_then() throws Exception {
        queue.start();
        queue.stop();
        queue.start();
        var finished = room.when(run -> run.status() == RunStatus.FINISHED);
        room.add(RunRoom.plan("Comes then", 0.02, 1), Priority.PERSON);
        assertThat(finished.await(2, TimeUnit.MINUTES)).isTrue();
    }
}
