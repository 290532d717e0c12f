package org.glyphery.api.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A quarter of Java's heap, shared by all large bodies that are being read: what is made of a body
/// takes many times its bytes, and whoever sends much waits their turn. Small ones, as pages and
/// most programs send them, do not wait.
///
/// Measured with the smallest heap that will do: a mebibyte of JSON such as `[{"a":1},...` takes 64
/// as a tree, YAML (within its limit of values) no more. Numbers and files are read one by one;
/// eight times the body is reckoned for them, since arrays double as they grow and are copied at
/// the end.
final class ReadingMemory {

    static final long QUARTER_OF_HEAP = Runtime.getRuntime().maxMemory() / 4;

    private static final int OF_TREES = 64;
    private static final int OF_NUMBERS = 8;

    /// Threads that may wait here; the others are left to whoever need not.
    static final int MOST_WAITING = 48;

    private final int all = Math.toIntExact(QUARTER_OF_HEAP >> 10);
    private final Semaphore kibibytes = new Semaphore(all, true);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Duration patience;

    ReadingMemory(Duration patience) {
        this.patience = patience;
    }

    /// Waits for as much as a body may take; for all there is if it may take more.
    ///
    /// @param length of the body, in bytes
    Places.Permit take(String path, int length) throws Refused {
        if (length <= BodyMemory.ALWAYS) return new Places.Permit(() -> {});
        int factor = ProgramPaths.takeLargeBodies(path) ? OF_NUMBERS : OF_TREES;
        int needed = (int) Math.min(all, ((long) length * factor) >> 10);
        if (!kibibytes.tryAcquire(needed)) await(needed);
        return new Places.Permit(() -> kibibytes.release(needed));
    }

    private void await(int needed) throws Refused {
        if (!waiting.tryAcquire()) throw Refused.noTurn();
        try {
            if (kibibytes.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
        throw Refused.noTurn();
    }
}
