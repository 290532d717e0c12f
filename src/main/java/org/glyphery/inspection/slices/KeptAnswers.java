package org.glyphery.inspection.slices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.glyphery.Awaited;

/// Answers that are computed when somebody asks for them first, once for all who ask, and kept: of
/// those asked for last, as many as belong to so many examples together.
///
/// @param <K> what is asked
/// @param <V> the answers
final class KeptAnswers<K, V> {

    private final Map<K, KeptAnswer<V>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Executor thread;
    private final long mostExamples;

    private record KeptAnswer<V>(CompletableFuture<V> answer, int examples) {}

    /// @param thread that computes them
    KeptAnswers(Executor thread, long mostExamples) {
        this.thread = thread;
        this.mostExamples = mostExamples;
    }

    /// The answer, which whoever asks waits for.
    ///
    /// @param examples that it belongs to
    V get(K question, int examples, Supplier<V> computed) {
        return Awaited.join(begun(question, examples, computed));
    }

    private synchronized CompletableFuture<V> begun(
            K question, int examples, Supplier<V> computed) {
        var known = answers.get(question);
        if (known != null && !known.answer().isCompletedExceptionally()) return known.answer();
        var begun = CompletableFuture.supplyAsync(computed, thread);
        answers.put(question, new KeptAnswer<>(begun, examples));
        forgetOldest();
        return begun;
    }

    /// Those under way are kept, as is the one that was just asked for.
    private void forgetOldest() {
        long kept = answers.values().stream().mapToLong(KeptAnswer::examples).sum();
        var oldest = answers.values().iterator();
        for (int left = answers.size(); kept > mostExamples && left > 1; left--) {
            var answer = oldest.next();
            if (!answer.answer().isDone()) continue;
            kept -= answer.examples();
            oldest.remove();
        }
    }

    /// Nobody waits any more.
    synchronized void close() {
        answers.values().forEach(kept -> kept.answer().cancel(false));
    }
}
