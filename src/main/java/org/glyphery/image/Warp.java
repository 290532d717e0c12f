package org.glyphery.image;

import org.glyphery.Randomness;

/// The places that the pixels of a distorted picture are fetched from, seen from its middle: the
/// inverse of rotation after shear after scale, then shift.
///
/// @param xx pixels to the right in the source for one to the right in the target; `xy` for one
///   down, and so on
/// @param right how far the picture moves, in target pixels
/// @param down likewise
record Warp(double xx, double xy, double yx, double yy, double right, double down) {

    static Warp shift(double right, double down) {
        return new Warp(1, 0, 0, 1, right, down);
    }

    /// StrictMath, as the last bit of Math's sine may differ from machine to machine.
    static Warp random(Distortion distortion, Randomness randomness) {
        double angle = StrictMath.toRadians(distortion.rotationDegrees() * evenly(randomness));
        double shear = distortion.shear() * evenly(randomness);
        double width = 1 + distortion.scale() * evenly(randomness);
        double height = 1 + distortion.scale() * evenly(randomness);
        double right = distortion.shiftPixels() * evenly(randomness);
        double down = distortion.shiftPixels() * evenly(randomness);
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        // (R H S)^-1 = S^-1 H^-1 R^-1 with H = (1 shear; 0 1).
        return new Warp(
                (cosine + shear * sine) / width,
                (sine - shear * cosine) / width,
                -sine / height,
                cosine / height,
                right,
                down);
    }

    /// Uniform in [-1, 1).
    static double evenly(Randomness randomness) {
        return 2 * randomness.nextDouble() - 1;
    }
}
