package org.glyphery.dataset.reader;

import org.glyphery.Bytes;

/// A packed file and how much has come out of it. No real data shrinks like the bombs do that are
/// packed to fill disks.
final class Packing {

    /// The times its own size that a packed file may hold. Letters written as zeros and ones in CSV
    /// files shrink to a thirtieth.
    private static final long HIGHEST_RATIO = 200;

    private static final long ALWAYS = 16 * Bytes.MIB;

    private final String name;
    private final long packed;
    private long unpacked;

    /// @param packed its size in bytes
    Packing(String name, long packed) {
        this.name = name;
        this.packed = packed;
    }

    String name() {
        return name;
    }

    void unpack(int bytes) {
        unpacked += bytes;
        if (unpacked > ALWAYS && unpacked / HIGHEST_RATIO > packed) {
            throw new UnreadableExamples(
                    Place.whole(name),
                    "its %s become more than %d times as much when they are unpacked, as in files made to fill disks"
                            .formatted(Bytes.words(packed), HIGHEST_RATIO),
                    "If the data is real, unpack it and import the folder.");
        }
    }
}
