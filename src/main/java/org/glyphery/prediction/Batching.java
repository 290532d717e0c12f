package org.glyphery.prediction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Answers questions that arrive together in one batch.
///
/// Who comes while fewer batches are computed than may be at once starts one. All others queue; a
/// batch that is done is followed by one of all who have come meanwhile. So the more there are, the
/// larger the batches get. Where the last batch held several questions, the next one waits for as
/// many, but never longer than the patience; one who asks alone does not wait.
final class Batching {

    /// What computes a batch.
    @FunctionalInterface
    interface Computation {

        /// @param examples [size, pixels]
        /// @return [size, classes]
        float[] of(float[] examples, int size);
    }

    /// @param examples [size, pixels]
    /// @param answer [size, classes]
    private record Question(float[] examples, int size, CompletableFuture<float[]> answer) {}

    private final Computation computation;
    private final Executor threads;
    private final int largest;
    private final int mostAtOnce;
    private final Executor afterPatience;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Question> queue = new ArrayDeque<>();
    private int computing; // batches, or on their way to a thread
    private boolean waits; // until the patience is over
    private int together = 1; // questions of the last batch

    /// @param threads that compute
    /// @param largest examples of a batch
    /// @param mostAtOnce batches that are computed at the same time
    /// @param patience how long a batch waits for others at most
    Batching(
            Computation computation,
            Executor threads,
            int largest,
            int mostAtOnce,
            Duration patience) {
        this.computation = computation;
        this.threads = threads;
        this.largest = largest;
        this.mostAtOnce = mostAtOnce;
        afterPatience =
                CompletableFuture.delayedExecutor(
                        patience.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    /// @param examples [size, pixels]; not changed
    /// @param size at least 1; more than the largest batch become several
    /// @return [size, classes]
    float[] answer(float[] examples, int size) {
        if (size > largest) return inParts(examples, size);
        var question = new Question(examples, size, new CompletableFuture<>());
        enter(question);
        try {
            return question.answer().join();
        } catch (CompletionException e) {
            // Made anew on this thread, so that the stack shows who asked.
            throw new IllegalStateException("A batch could not be computed", e.getCause());
        }
    }

    /// Questions that no batch has taken yet.
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private float[] inParts(float[] examples, int size) {
        int pixels = examples.length / size;
        float[] answers = new float[0];
        for (int from = 0; from < size; from += largest) {
            int count = Math.min(largest, size - from);
            float[] part = new float[count * pixels];
            System.arraycopy(examples, from * pixels, part, 0, part.length);
            float[] answered = answer(part, count);
            int classes = answered.length / count;
            if (from == 0) answers = new float[size * classes];
            System.arraycopy(answered, 0, answers, from * classes, answered.length);
        }
        return answers;
    }

    private void enter(Question question) {
        lock.lock();
        try {
            queue.add(question);
            goOn();
        } finally {
            lock.unlock();
        }
    }

    /// Starts a batch under the lock, now or when others had time to come.
    private void goOn() {
        if (queue.isEmpty() || computing == mostAtOnce) return;
        if (queue.size() >= together || waitingExamples() >= largest) {
            start();
        } else if (!waits) {
            waits = true;
            afterPatience.execute(this::timeIsUp);
        }
    }

    private int waitingExamples() {
        return queue.stream().mapToInt(Question::size).sum();
    }

    private void timeIsUp() {
        lock.lock();
        try {
            waits = false;
            if (!queue.isEmpty() && computing < mostAtOnce) start();
        } finally {
            lock.unlock();
        }
    }

    /// Queues a computation behind the batches of other models.
    private void start() {
        threads.execute(this::computeNext);
        computing++;
    }

    private void computeNext() {
        var batch = new ArrayList<Question>();
        try {
            gather(batch);
            compute(batch);
        } catch (RuntimeException | Error e) {
            batch.forEach(question -> question.answer().completeExceptionally(e));
        } finally {
            end();
        }
    }

    /// All who have come; nobody, where another thread was faster.
    private void gather(List<Question> batch) {
        lock.lock();
        try {
            int size = 0;
            while (!queue.isEmpty() && size + queue.peek().size() <= largest) {
                batch.add(queue.peek());
                size += queue.remove().size();
            }
            if (!batch.isEmpty()) together = batch.size();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            computing--;
            goOn();
        } finally {
            lock.unlock();
        }
    }

    private void compute(List<Question> batch) {
        if (batch.size() > 1) {
            computeTogether(batch);
        } else if (!batch.isEmpty()) {
            var only = batch.getFirst();
            only.answer().complete(computation.of(only.examples(), only.size()));
        }
    }

    private void computeTogether(List<Question> batch) {
        int size = batch.stream().mapToInt(Question::size).sum();
        int pixels = batch.getFirst().examples().length / batch.getFirst().size();
        float[] examples = new float[size * pixels];
        int at = 0;
        for (Question question : batch) {
            int length = question.size() * pixels;
            System.arraycopy(question.examples(), 0, examples, at * pixels, length);
            at += question.size();
        }
        float[] answers = computation.of(examples, size);
        int classes = answers.length / size;
        at = 0;
        for (Question question : batch) {
            int end = at + question.size();
            question.answer().complete(Arrays.copyOfRange(answers, at * classes, end * classes));
            at = end;
        }
    }
}
