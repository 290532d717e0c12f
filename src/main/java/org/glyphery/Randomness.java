package org.glyphery;

/// Random numbers that follow from a key and from nothing else: the same on every machine, in any
/// order, after any restart.
///
/// A key is mixed from what the numbers are for, such as `key(seed, epoch, step, tower, purpose)`;
/// a generator over a key then gives as many numbers as are wanted. SplitMix64, Steele, Lea & Flood
/// 2014, doi:10.1145/2660193.2660195.
///
/// @see "src/docs/decisions/stateless-randomness.md"
public final class Randomness {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /// One that is not safe for threads that share it; make one a thread, which costs nothing.
    public Randomness(long key) {
        state = key;
    }

    /// A key that differs, in half of its bits on average, wherever one part, the order or the
    /// number of parts does.
    public static long key(long... parts) {
        long key = mix(parts.length + GOLDEN_RATIO);
        for (long part : parts) {
            key = mix(key + GOLDEN_RATIO + mix(part + GOLDEN_RATIO));
        }
        return key;
    }

    public long nextLong() {
        state += GOLDEN_RATIO;
        return mix(state);
    }

    /// Uniform in [0, 1), one of 2^53 values.
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /// Normal, mean 0 and variance 1: Box & Muller 1958, of whose pair one is kept, so that each
    /// call uses two numbers.
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    /// Uniform in [0, bound), without bias.
    public int nextInt(int bound) {
        if (bound < 1) throw new IllegalArgumentException("bound must be at least 1, is " + bound);
        // The high 31 bits; what lies above the last whole multiple of the bound is thrown away.
        while (true) {
            int bits = (int) (nextLong() >>> 33);
            int value = bits % bound;
            if (bits - value + (bound - 1) >= 0) return value;
        }
    }

    /// Every order equally likely: Fisher & Yates, in Durstenfeld's form of 1964.
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int value = values[last];
            values[last] = values[other];
            values[other] = value;
        }
    }

    /// Stafford's variant 13 of MurmurHash3's finaliser: a bijection of 64 bits.
    private static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
