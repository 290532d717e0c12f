package org.glyphery.image;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long one picture may be decoded, and whether anybody still waits for it.
final class DecodingTime {

    private final long end;
    private final BooleanSupplier isAwaited;

    /// The time begins now.
    DecodingTime(Duration most, BooleanSupplier isAwaited) {
        end = System.nanoTime() + most.toNanos();
        this.isAwaited = isAwaited;
    }

    /// @throws TimeIsUp when decoding should end
    void check() {
        if (System.nanoTime() - end > 0) throw new TimeIsUp();
        if (!isAwaited.getAsBoolean()) throw new TimeIsUp();
    }

    /// The picture is given up in the midst of decoding.
    static final class TimeIsUp extends RuntimeException {}
}
