package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Resident memory of this process, as Linux tells it; zeros elsewhere.
///
/// @param resident MiB, now
/// @param peak MiB, the most so far
record Memory(long resident, long peak) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Memory now() {
        if (!Files.exists(STATUS)) {
            return new Memory(0, 0);
        }
        try {
            var lines = Files.readAllLines(STATUS);
            return new Memory(mebibytes(lines, "VmRSS:"), mebibytes(lines, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long mebibytes(Iterable<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
