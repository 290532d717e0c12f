package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The computation is a stand-in that answers each example of two numbers with their sum and their
/// difference, and holds back where a test says so.
@Timeout(60)
class BatchingTest {

    private static final int LARGEST = 16;
    private static final Duration PATIENCE = Duration.ofMillis(2);

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private volatile int toHold;

    @AfterEach
    void end() {
        released.countDown();
        askers.shutdownNow();
        threads.shutdownNow();
    }

    @Test
    void one_question_is_answered_without_waiting() {
        var batching = new Batching(this::compute, threads, LARGEST, 1, Duration.ofDays(1));
        for (int question = 0; question < 3; question++) {
            assertThat(batching.answer(new float[] {3, 1, 5, 5}, 2)).containsExactly(4, 2, 10, 0);
        }
        assertThat(sizes).containsExactly(2, 2, 2);
    }

    @Test
    void questions_that_come_while_a_batch_is_computed_are_answered_together() throws Exception {
        toHold = 1;
        var batching = batching(1);
        var first = ask(batching, 0);
        awaitHeld(1);
        List<Future<float[]>> others = new ArrayList<>();
        for (int number = 1; number <= 10; number++) others.add(ask(batching, number));
        awaitWaiting(batching, 10);
        released.countDown();
        assertThat(first.get()).containsExactly(0, 0);
        for (int number = 1; number <= 10; number++) {
            assertThat(others.get(number - 1).get()).containsExactly(number + 1f, number - 1f);
        }
        assertThat(sizes).containsExactly(1, 10);
    }

    @Test
    void as_many_batches_are_computed_at_once_as_there_are_places() throws Exception {
        toHold = 2;
        var batching = batching(2);
        var first = ask(batching, 1);
        awaitHeld(1);
        var second = ask(batching, 2);
        awaitHeld(2);
        var third = ask(batching, 3);
        awaitWaiting(batching, 1);
        assertThat(sizes).containsExactly(1, 1);
        released.countDown();
        assertThat(first.get()).containsExactly(2, 0);
        assertThat(second.get()).containsExactly(3, 1);
        assertThat(third.get()).containsExactly(4, 2);
    }

    @Test
    void a_model_that_waits_for_more_keeps_no_other_waiting() throws Exception {
        try (var one = Executors.newSingleThreadExecutor()) {
            toHold = 1;
            var patient = new Batching(this::compute, one, LARGEST, 1, Duration.ofDays(1));
            var first = ask(patient, 0);
            awaitHeld(1);
            var together = List.of(ask(patient, 1), ask(patient, 2));
            awaitWaiting(patient, 2);
            released.countDown();
            first.get();
            for (var each : together) each.get();
            var third = ask(patient, 3);
            awaitWaiting(patient, 1);
            var other = new Batching(this::compute, one, LARGEST, 1, Duration.ofDays(1));
            assertThat(ask(other, 7).get()).containsExactly(8, 6);
            assertThat(third.isDone()).isFalse();
            assertThat(ask(patient, 4).get()).containsExactly(5, 3);
            assertThat(third.get()).containsExactly(4, 2);
        }
    }

    @Test
    void a_batch_is_never_larger_than_the_largest() throws Exception {
        toHold = 1;
        var batching = batching(1);
        var first = ask(batching, 0);
        awaitHeld(1);
        List<Future<float[]>> others = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            others.add(askers.submit(() -> batching.answer(new float[2 * 7], 7)));
        }
        awaitWaiting(batching, 3);
        released.countDown();
        assertThat(first.get()).hasSize(2);
        for (var other : others) assertThat(other.get()).hasSize(14);
        assertThat(sizes).containsExactly(1, 14, 7);
    }

    @Test
    void more_examples_than_the_largest_batch_become_several() {
        float[] examples = new float[2 * 40];
        for (int index = 0; index < 40; index++) examples[2 * index] = index;
        float[] answers = batching(2).answer(examples, 40);
        for (int index = 0; index < 40; index++) {
            assertThat(answers[2 * index]).isEqualTo(index);
        }
        assertThat(sizes).containsExactly(16, 16, 8);
    }

    @Test
    void a_failure_reaches_everybody_who_asked_and_nobody_after() throws Exception {
        toHold = 1;
        var batching = batching(1);
        var first = ask(batching, 0);
        awaitHeld(1);
        var failing = askers.submit(() -> batching.answer(new float[] {Float.NaN, 0}, 1));
        var beside = ask(batching, 5);
        awaitWaiting(batching, 2);
        released.countDown();
        assertThat(first.get()).hasSize(2);
        assertThatThrownBy(failing::get).hasRootCauseMessage("not a number");
        assertThatThrownBy(beside::get).hasRootCauseMessage("not a number");
        assertThat(batching.answer(new float[] {1, 1}, 1)).containsExactly(2, 0);
    }

    @Test
    void ten_thousand_questions_of_eight_threads_each_get_their_own_answer() throws Exception {
        var batching = batching(2);
        List<Future<Integer>> asked = new ArrayList<>();
        for (int asker = 0; asker < 8; asker++) {
            int own = asker;
            asked.add(
                    askers.submit(() -> {
                        for (int number = 0; number < 1_250; number++) {
                            assertThat(batching.answer(new float[] {number, own}, 1))
                                    .containsExactly(number + own, number - own);
                        }
                        return own;
                    }));
        }
        for (int asker = 0; asker < 8; asker++) {
            assertThat(asked.get(asker).get(50, TimeUnit.SECONDS)).isEqualTo(asker);
        }
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
        assertThatAllPlacesAreFree(batching, 2);
    }

    /// A place that got lost would never be noticed but by its slowness.
    private void assertThatAllPlacesAreFree(Batching batching, int places) throws Exception {
        assertThat(batching.answer(new float[] {0, 0}, 1)).hasSize(2); // the last batch is of one
        held.set(0);
        toHold = places;
        List<Future<float[]>> asked = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            asked.add(ask(batching, place));
            awaitHeld(place + 1);
        }
        released.countDown();
        for (var each : asked) assertThat(each.get()).hasSize(2);
    }

    private Batching batching(int mostAtOnce) {
        return new Batching(this::compute, threads, LARGEST, mostAtOnce, PATIENCE);
    }

    private float[] compute(float[] examples, int size) {
        sizes.add(size);
        if (held.get() < toHold) {
            held.incrementAndGet();
            awaitRelease();
        }
        return answers(examples, size);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static float[] answers(float[] examples, int size) {
        float[] answers = new float[2 * size];
        for (int index = 0; index < 2 * size; index += 2) {
            if (Float.isNaN(examples[index])) throw new IllegalArgumentException("not a number");
            answers[index] = examples[index] + examples[index + 1];
            answers[index + 1] = examples[index] - examples[index + 1];
        }
        return answers;
    }

    private Future<float[]> ask(Batching batching, int number) {
        float other = number == 0 ? 0 : 1;
        return askers.submit(() -> batching.answer(new float[] {number, other}, 1));
    }

    private void awaitHeld(int count) {
        Awaitility.await().until(() -> held.get() == count);
    }

    private static void awaitWaiting(Batching batching, int count) {
        Awaitility.await().until(() -> batching.waiting() == count);
    }
}
