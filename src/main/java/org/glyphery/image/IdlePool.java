package org.glyphery.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// A few things that are done with and wait to be used again, by whichever thread needs one.
final class IdlePool<T> {

    private static final int MOST = 4;

    private final Supplier<T> maker;
    private final Deque<T> idle = new ArrayDeque<>();

    IdlePool(Supplier<T> maker) {
        this.maker = maker;
    }

    /// One that nobody else has.
    T take() {
        synchronized (idle) {
            if (!idle.isEmpty()) return idle.pop();
        }
        return maker.get();
    }

    /// Keeps one for later, unless enough are kept already.
    ///
    /// @return whether it is kept
    boolean keep(T used) {
        synchronized (idle) {
            if (idle.size() == MOST) return false;
            idle.push(used);
            return true;
        }
    }
}
