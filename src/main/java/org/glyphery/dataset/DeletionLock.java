package org.glyphery.dataset;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Keeps datasets while something comes to name one, as a plan does, and nothing from naming one
/// that is being deleted.
final class DeletionLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /// Does this while nothing is deleted.
    <T> T keeping(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Deletes while nothing comes to name what is deleted.
    ///
    /// @param check refuses it by an exception
    void deleting(Runnable check, Runnable deletion) {
        lock.writeLock().lock();
        try {
            check.run();
            deletion.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
