package org.glyphery.training;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Numbers of a stream at equal distances, for a histogram: at most about 20,000, however many
/// come.
final class NumberSample {

    private static final int MOST = 20_000;

    private final float[] taken;
    private final int every;
    private int count;
    private long next; // the place in the stream of the next one taken
    private long place;

    /// @param all how many come
    /// @param period after which the stream comes back to the same unit; numbers of all units are
    ///   taken
    NumberSample(long all, long period) {
        int distance = (int) Math.ceilDiv(all, MOST);
        while (greatestDivisor(distance, period) > 1) distance++;
        every = distance;
        taken = new float[(int) Math.ceilDiv(all, every)];
    }

    private static long greatestDivisor(long one, long other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }

    /// The next numbers of the stream.
    void add(int coming, IntToDoubleFunction numberAt) {
        for (; next < place + coming && count < taken.length; next += every) {
            taken[count++] = (float) numberAt.applyAsDouble((int) (next - place));
        }
        place += coming;
    }

    Optional<NumberHistogram> histogram() {
        return NumberHistogram.of(taken, count);
    }
}
