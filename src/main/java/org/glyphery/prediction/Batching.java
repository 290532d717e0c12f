package org.glyphery.prediction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Answers questions that arrive together in one batch, on the threads that ask.
///
/// Who comes while fewer batches are computed than there are cores computes one at once. All others
/// queue; the first of them computes the next batch, of all who have come meanwhile. So the more
/// there are, the larger the batches get. Where the last batch held several questions, the next one
/// waits for as many, but never longer than the patience; one who asks alone does not wait.
final class Batching {

    /// What computes a batch.
    @FunctionalInterface
    interface Computation {

        /// @param examples [size, pixels]
        /// @return [size, classes]
        float[] of(float[] examples, int size);
    }

    /// One question.
    private static final class Question {

        final float[] examples;
        final int size;
        final Thread asker = Thread.currentThread();

        /// Set and taken back under the lock.
        volatile boolean mayCompute;

        volatile float @Nullable [] answer;
        volatile @Nullable Throwable failure;

        Question(float[] examples, int size) {
            this.examples = examples;
            this.size = size;
        }

        boolean isAnswered() {
            return answer != null || failure != null;
        }
    }

    private final Computation computation;
    private final int largest;
    private final int mostAtOnce;
    private final long patienceNanos;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final ArrayDeque<Question> queue = new ArrayDeque<>();
    private int computing;
    private int together = 1; // questions of the last batch

    /// @param largest examples of a batch
    /// @param mostAtOnce batches that are computed at the same time
    /// @param patience how long a batch waits for others at most
    Batching(Computation computation, int largest, int mostAtOnce, Duration patience) {
        this.computation = computation;
        this.largest = largest;
        this.mostAtOnce = mostAtOnce;
        patienceNanos = patience.toNanos();
    }

    /// @param examples [size, pixels]; not changed
    /// @param size at least 1; more than the largest batch become several
    /// @return [size, classes]
    float[] answer(float[] examples, int size) {
        if (size > largest) return inParts(examples, size);
        var question = new Question(examples, size);
        enter(question);
        boolean interrupted = false;
        while (question.mayCompute || !question.isAnswered()) {
            if (question.mayCompute) {
                computeNext(question);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted(); // or it would not park again
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return answer(question);
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
            if (computing < mostAtOnce) {
                computing++;
                question.mayCompute = true;
            }
            arrival.signal();
        } finally {
            lock.unlock();
        }
    }

    private static float[] answer(Question question) {
        float[] answer = question.answer;
        if (answer != null) return answer;
        // Made anew on this thread, so that the stack shows who asked.
        throw new IllegalStateException("A batch could not be computed", question.failure);
    }

    /// Of those who have come; then leaves the place to the first of those who wait.
    private void computeNext(Question leading) {
        var batch = gathered(leading);
        try {
            if (!batch.isEmpty()) compute(batch);
        } finally {
            handOver();
        }
    }

    private List<Question> gathered(Question leading) {
        var batch = new ArrayList<Question>();
        lock.lock();
        try {
            awaitOthers(leading);
            int size = 0;
            while (!queue.isEmpty() && size + queue.peek().size <= largest) {
                var next = queue.remove();
                batch.add(next);
                size += next.size;
            }
            leading.mayCompute = false;
            if (!batch.isEmpty()) together = batch.size();
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private void awaitOthers(Question leading) {
        long left = patienceNanos;
        try {
            while (left > 0 && isWorthWaiting(leading)) left = arrival.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the batch is computed all the same
        }
    }

    private boolean isWorthWaiting(Question leading) {
        return !leading.isAnswered() && queue.size() < together && waitingExamples() < largest;
    }

    private int waitingExamples() {
        return queue.stream().mapToInt(question -> question.size).sum();
    }

    private void compute(List<Question> batch) {
        try {
            if (batch.size() == 1) {
                var only = batch.getFirst();
                only.answer = computation.of(only.examples, only.size);
            } else {
                computeTogether(batch);
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(question -> question.failure = e);
        }
        batch.stream()
                .filter(question -> question.asker != Thread.currentThread())
                .forEach(question -> LockSupport.unpark(question.asker));
    }

    private void computeTogether(List<Question> batch) {
        int size = batch.stream().mapToInt(question -> question.size).sum();
        int pixels = batch.getFirst().examples.length / batch.getFirst().size;
        float[] examples = new float[size * pixels];
        int at = 0;
        for (Question question : batch) {
            System.arraycopy(question.examples, 0, examples, at * pixels, question.size * pixels);
            at += question.size;
        }
        float[] answers = computation.of(examples, size);
        int classes = answers.length / size;
        at = 0;
        for (Question question : batch) {
            float[] own = new float[question.size * classes];
            System.arraycopy(answers, at * classes, own, 0, own.length);
            at += question.size;
            question.answer = own;
        }
    }

    /// To the first who waits and has not been told already: one place more would be lost else.
    private void handOver() {
        Optional<Question> next;
        lock.lock();
        try {
            next = queue.stream().filter(question -> !question.mayCompute).findFirst();
            next.ifPresentOrElse(question -> question.mayCompute = true, () -> computing--);
        } finally {
            lock.unlock();
        }
        next.ifPresent(question -> LockSupport.unpark(question.asker));
    }
}
