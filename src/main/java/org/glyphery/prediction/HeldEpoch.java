package org.glyphery.prediction;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A network made from a stored epoch, shared by any number of threads.
///
/// It is held by [LoadedModels] for as long as it has a place there, and by each thread that it is
/// lent to. The first who asks opens it, all others wait for that. Whoever gives it back last
/// closes it: what loses its place answers what is under way, and its native memory goes then.
///
/// @param <T> what answers while it is open
abstract class HeldEpoch<T extends AutoCloseable> {

    private final StoredEpoch stored;
    private final Supplier<T> opening;
    private final Runnable closed;
    private final ReentrantLock openingLock = new ReentrantLock();
    private volatile @Nullable T open;
    private volatile Instant asked = Instant.now();
    private int holders = 1; // the place that it has is the first; guarded by this

    /// One that is held once, by its place.
    ///
    /// @param opening takes a while; tried again by the next who asks where it fails
    /// @param closed is called once its native memory is gone
    HeldEpoch(StoredEpoch stored, Supplier<T> opening, Runnable closed) {
        this.stored = stored;
        this.opening = opening;
        this.closed = closed;
    }

    StoredEpoch stored() {
        return stored;
    }

    /// What its logits are divided by so that its confidence can be believed; 1 where the epoch was
    /// not calibrated.
    public final double temperature() {
        return stored.temperature();
    }

    /// The moment of its last question.
    Instant asked() {
        return asked;
    }

    /// Lends it once more, which needs somebody who holds it; [#giveBack] must follow.
    synchronized void lend() {
        holders++;
        asked = Instant.now();
    }

    void giveBack() {
        boolean last;
        synchronized (this) {
            last = --holders == 0;
        }
        if (last) close();
    }

    private void close() {
        T now = open;
        if (now == null) return;
        try {
            now.close();
        } catch (Exception e) {
            throw new IllegalStateException("A network could not be closed", e);
        }
        closed.run();
    }

    /// Opens it, unless it is open; only while it is lent, before its first answer.
    T open() {
        T now = open;
        if (now != null) return now;
        openingLock.lock();
        try {
            now = open;
            if (now == null) {
                now = opening.get();
                open = now;
            }
            return now;
        } finally {
            openingLock.unlock();
        }
    }
}
