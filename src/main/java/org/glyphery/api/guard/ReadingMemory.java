package org.glyphery.api.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glyphery.NumberWords;

/// A quarter of Java's heap, shared by all bodies that are being read: what is made of a body takes
/// many times its bytes, and who sends much waits for his turn.
///
/// Measured with the smallest heap that will do: a mebibyte of JSON such as `[{"a":1},...` takes 64
/// as a tree, YAML (within its limit of values) no more; numbers and files are read one by one, and
/// of them eight times the body was enough.
final class ReadingMemory {

    static final long QUARTER_OF_HEAP = Runtime.getRuntime().maxMemory() / 4;

    private static final int OF_TREES = 64;
    private static final int OF_NUMBERS = 8;

    /// Less than that is little for as many requests as may be in work.
    private static final int KIBIBYTES_TO_COUNT = 1024;

    private final int all = Math.toIntExact(QUARTER_OF_HEAP >> 10);
    private final Semaphore kibibytes = new Semaphore(all, true);
    private final Duration patience;

    ReadingMemory(Duration patience) {
        this.patience = patience;
    }

    /// Waits for as much as a body may take; for all there is if it may take more.
    ///
    /// @param length of the body, in bytes
    Places.Permit take(String path, int length) throws Refused {
        int factor = ProgramPaths.takeLargeBodies(path) ? OF_NUMBERS : OF_TREES;
        int needed = (int) Math.min(all, ((long) length * factor) >> 10);
        if (needed < KIBIBYTES_TO_COUNT) return new Places.Permit(() -> {});
        try {
            if (kibibytes.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Places.Permit(() -> kibibytes.release(needed));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.noTurn(NumberWords.time(patience));
    }
}
