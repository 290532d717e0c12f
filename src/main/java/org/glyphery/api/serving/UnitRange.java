package org.glyphery.api.serving;

/// What models read: numbers in [0, 1]; 0 is paper, 1 is ink.
final class UnitRange {

    /// The amount by which a number may be beyond, as resizing a picture in 32 bits leaves it.
    private static final float ROUNDING = 1e-5f;

    private UnitRange() {}

    /// Whether the number is in the range, but for rounding.
    static boolean holds(float number) {
        return number >= -ROUNDING && number <= 1 + ROUNDING;
    }

    /// The number without what rounding has added.
    static float clamped(float number) {
        return number < 0 ? 0 : Math.min(number, 1);
    }

    /// @param place as a sentence begins with it
    /// @param written the number as it came
    static InvalidTensor refused(String place, float number, String written) {
        String hint = number > 1 && Float.isFinite(number) ? "; divide grey levels by 255." : ".";
        return new InvalidTensor(
                "%s is %s, but numbers must be in [0, 1], where 0 is paper and 1 is ink%s"
                        .formatted(place, written, hint));
    }
}
