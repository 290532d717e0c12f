package org.glyphery.network;

/// An array at 8 bits a number: each number is its level, from -127 to 127, times the scale. The
/// levels are symmetric about zero, and zero stays zero; no number is off by more than half the
/// scale.
///
/// @param scale a 127th of the largest absolute number
public record Quantised(LevelArray levels, float scale) {

    /// The level of the largest absolute number.
    private static final int LARGEST = 127;

    /// @throws IllegalArgumentException if a number is infinite or none
    public static Quantised of(NamedArray array) {
        float[] values = array.values();
        float largest = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("%s holds %f".formatted(array, value));
            }
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / LARGEST;
        byte[] levels = new byte[values.length];
        for (int place = 0; scale > 0 && place < levels.length; place++) {
            levels[place] = (byte) Math.round(values[place] / scale);
        }
        return new Quantised(new LevelArray(array.name(), array.shape(), levels), scale);
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
