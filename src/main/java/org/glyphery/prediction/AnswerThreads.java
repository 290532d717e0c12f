package org.glyphery.prediction;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.glyphery.Threads;

/// The threads on which models answer what is asked of them: twice as many as there are cores. One
/// model takes half of them at most, so that its slow batches do not keep all others waiting.
///
/// TensorFlow computes with oneDNN, and keeps what oneDNN has prepared for each thread and each
/// size of a batch up to 32, for as long as the thread lives: of a small CNN half a megabyte for
/// each size. On the threads that ask, of which there are hundreds, that would grow for hours.
///
/// @see "src/docs/decisions/answers-on-their-own-threads.md"
final class AnswerThreads {

    static final int NUMBER = Runtime.getRuntime().availableProcessors();
    static final Executor THREADS = Threads.started("answers", 2 * NUMBER);

    private AnswerThreads() {}

    /// Computes on one of them, and waits for it; what the question throws comes out as it is.
    static <T> T compute(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, THREADS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException("A network could not be asked", e.getCause());
        }
    }
}
