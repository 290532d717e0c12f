package org.glyphery;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Opaque names for stored things: UUID version 7 (RFC 9562) as 32 hexadecimal digits, which sort
/// by time.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String next() {
        long milliseconds = System.currentTimeMillis();
        long high = milliseconds << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE;
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
