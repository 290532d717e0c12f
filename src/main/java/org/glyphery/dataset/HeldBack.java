package org.glyphery.dataset;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.glyphery.Randomness;

/// One in five of somebody's drawings, five at least, which a network does not learn from, so that
/// it can be tested on them: chance chooses them, by the drawings alone.
public final class HeldBack {

    /// The number of drawings from which on some are held back: fewer are all wanted for learning.
    public static final int FROM = 15;

    private static final int LEAST = 5;
    private static final int ONE_IN = 5;
    private static final long SEED = 11;
    private static final int HALF = 16; // of the digits of an id

    private HeldBack() {}

    /// None where there are too few.
    public static List<OwnExample> of(List<OwnExample> drawings) {
        if (drawings.size() < FROM) return List.of();
        return drawings.stream()
                .sorted(Comparator.comparingLong(HeldBack::lot).thenComparing(OwnExample::id))
                .limit(Math.max(LEAST, drawings.size() / ONE_IN))
                .toList();
    }

    private static long lot(OwnExample drawing) {
        String id = drawing.id();
        return Randomness.key(
                SEED,
                HexFormat.fromHexDigitsToLong(id, 0, HALF),
                HexFormat.fromHexDigitsToLong(id, HALF, 2 * HALF));
    }
}
