package org.glyphery.network;

import java.util.Optional;

/// An array at 8 bits a number: each number is its level, from -127 to 127, times the scale. The
/// levels are symmetric about zero, and zero stays zero; no number is off by more than half the
/// scale.
///
/// @param scale a 127th of the largest absolute number
public record Quantised(LevelArray levels, float scale) {

    /// The level of the largest absolute number.
    private static final int LARGEST = 127;

    /// All bits of a float but the sign: they are in the order of absolute numbers, then infinity,
    /// then what is no number.
    private static final int UNSIGNED = 0x7fff_ffff;

    /// An array at 8 bits a number; absent where a number is infinite or none.
    public static Optional<Quantised> of(NamedArray array) {
        float[] values = array.values();
        int bits = 0;
        for (float value : values) {
            bits = Math.max(bits, Float.floatToRawIntBits(value) & UNSIGNED);
        }
        float largest = Float.intBitsToFloat(bits);
        if (!Float.isFinite(largest)) return Optional.empty();
        float scale = largest / LARGEST;
        byte[] levels = new byte[values.length];
        for (int place = 0; scale > 0 && place < levels.length; place++) {
            levels[place] = (byte) Math.round(values[place] / scale);
        }
        var known = new LevelArray(array.name(), array.shape(), levels);
        return Optional.of(new Quantised(known, scale));
    }

    public String name() {
        return levels.name();
    }

    /// The numbers, as far as the levels tell them.
    public NamedArray restored() {
        byte[] known = levels.levels();
        float[] values = new float[known.length];
        for (int place = 0; place < values.length; place++) values[place] = known[place] * scale;
        return new NamedArray(name(), levels.shape(), values);
    }
}
