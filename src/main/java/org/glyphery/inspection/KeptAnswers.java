package org.glyphery.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.glyphery.Awaited;

/// Answers that are computed when somebody asks for them first, once for all who ask, and kept: of
/// those asked for last, as many as are of a size together.
///
/// @param <K> what is asked
/// @param <V> the answers
public final class KeptAnswers<K, V> {

    private final Map<K, CompletableFuture<V>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Executor thread;
    private final long largest;
    private final ToLongFunction<V> size;

    /// @param thread that computes them
    /// @param largest size of all that are kept
    /// @param size of an answer
    public KeptAnswers(Executor thread, long largest, ToLongFunction<V> size) {
        this.thread = thread;
        this.largest = largest;
        this.size = size;
    }

    /// The answer, which whoever asks waits for.
    ///
    /// @throws Awaited.GivenUp if the sender of the request that this thread answers has gone
    public V get(K question, Supplier<V> computed) {
        V answer = Awaited.join(begun(question, computed));
        forgetOldest();
        return answer;
    }

    private synchronized CompletableFuture<V> begun(K question, Supplier<V> computed) {
        CompletableFuture<V> known = answers.get(question);
        if (known != null && !known.isCompletedExceptionally()) return known;
        var begun = CompletableFuture.supplyAsync(computed, thread);
        answers.put(question, begun);
        return begun;
    }

    /// Those under way are kept, as is the one that was asked for last.
    private synchronized void forgetOldest() {
        long kept = answers.values().stream().mapToLong(this::size).sum();
        var oldest = answers.values().iterator();
        for (int left = answers.size(); kept > largest && left > 1; left--) {
            CompletableFuture<V> answer = oldest.next();
            if (!answer.isDone()) continue;
            kept -= size(answer);
            oldest.remove();
        }
    }

    private long size(CompletableFuture<V> answer) {
        boolean isThere = answer.isDone() && !answer.isCompletedExceptionally();
        return isThere ? size.applyAsLong(answer.join()) : 0;
    }

    /// Nobody waits any more.
    public synchronized void close() {
        answers.values().forEach(answer -> answer.cancel(false));
    }
}
