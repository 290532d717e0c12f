package org.glyphery;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// Opaque names for stored things: UUID version 7 (RFC 9562) as 32 hexadecimal digits, which sort
/// by time.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Milliseconds since 1970 in the high bits; in the 12 low ones a counter, which keeps ids of
    /// one millisecond in order (RFC 9562, section 6.2, method 1).
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static String next() {
        long now = System.currentTimeMillis() << 12;
        long time = LAST.accumulateAndGet(now, (last, current) -> Math.max(last + 1, current));
        long high = ((time >>> 12) << 16) | 0x7000 | (time & 0xFFF);
        long low = (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE;
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /// Has every id that follows sort after this one, though the clock was set back since it was
    /// made.
    public static void follow(String id) {
        long high = HexFormat.fromHexDigitsToLong(id, 0, 16);
        LAST.accumulateAndGet(((high >>> 16) << 12) | (high & 0xFFF), Math::max);
    }
}
