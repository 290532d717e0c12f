package org.glyphery.dataset.fetch;

import java.time.Duration;
import org.glyphery.Bytes;
import org.glyphery.InvalidSetting;

/// How long a server is waited for, and how much is taken from it.
///
/// @param connecting the longest time until a server has been reached
/// @param silence the longest time without a byte, and until the answer begins
/// @param largest bytes that one file may have whose size nobody announces
/// @param spaceLeft bytes of the disk that have to be left when all is there
public record FetchLimits(Duration connecting, Duration silence, long largest, long spaceLeft) {

    /// Ten seconds for connecting, half a minute without a byte, 4 GiB a file, 200 MiB left.
    public static final FetchLimits STANDARD =
            new FetchLimits(
                    Duration.ofSeconds(10), Duration.ofSeconds(30), 4 * Bytes.GIB, 200 * Bytes.MIB);

    public FetchLimits {
        requirePositive("time for connecting", connecting);
        requirePositive("time without a byte", silence);
        if (largest < 1) throw new InvalidSetting("largest file to fetch", "at least 1", largest);
        if (spaceLeft < 0) throw new InvalidSetting("space to leave", "at least 0", spaceLeft);
    }

    private static void requirePositive(String name, Duration time) {
        if (!time.isPositive()) throw new InvalidSetting(name, "above 0", time);
    }

    /// The longest time until an answer begins.
    Duration answer() {
        return connecting.plus(silence);
    }
}
