package org.glyphery.training;

import java.util.Arrays;
import org.glyphery.Randomness;
import org.glyphery.dataset.Examples;

/// The examples of a source beside the first, pass after pass, each in a random order of its own.
/// The example at a place follows from the place alone.
final class SourceStream {

    private final Examples examples;
    private final long seed;
    private final int source;
    private long pass = -1; // of the order
    private int[] order = {};

    /// @param source its number among the plan's, from 1
    SourceStream(Examples examples, long seed, int source) {
        this.examples = examples;
        this.seed = seed;
        this.source = source;
    }

    Examples examples() {
        return examples;
    }

    /// The key of what is drawn for the example at a place.
    long key(long place, Purpose purpose) {
        return Randomness.key(seed, source, place, purpose.key, source);
    }

    /// The example at a place in the endless row of passes.
    ///
    /// @param place from 0
    int example(long place) {
        long wanted = place / examples.count();
        if (wanted != pass) {
            order = new int[examples.count()];
            Arrays.setAll(order, index -> index);
            new Randomness(Randomness.key(seed, source, wanted, Purpose.ORDER.key, source))
                    .shuffle(order);
            pass = wanted;
        }
        return order[(int) (place % examples.count())];
    }
}
