package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// The amounts by which pictures are distorted at most while a network trains; each picture gets
/// its own random amounts, evenly from minus to plus these. 0 is off.
///
/// @param shiftPixels to the side, and up or down
/// @param rotationDegrees about the picture's middle
/// @param scale share by which width and height, each on its own, grow or shrink; 0.1 is 0.9 to 1.1
///   times
/// @param shear by how many pixels a row slides for each pixel that it lies below the middle
/// @param thickness how far strokes go from their own width (0) to one pixel more or less on each
///   side (1)
/// @param elasticPixels farthest that a place moves when the paper is stretched unevenly: Simard,
///   Steinkraus & Platt 2003, doi:10.1109/ICDAR.2003.1227801
/// @param mirrored whether left and right change places in one picture of two, by chance
/// @param reflectedShiftPixels whole pixels to the side, and up or down; what comes from outside is
///   the picture reflected at its edge, whose own pixels are not doubled
/// @param cutoutPixels side of a square that is covered with the picture's mean colour; its middle
///   lies anywhere in the picture: DeVries & Taylor 2017, arXiv:1708.04552
public record Distortion(
        double shiftPixels,
        double rotationDegrees,
        double scale,
        double shear,
        double thickness,
        double elasticPixels,
        boolean mirrored,
        int reflectedShiftPixels,
        int cutoutPixels) {

    /// Leaves every picture as it is.
    public static final Distortion NONE = new Distortion(0, 0, 0, 0, 0, 0);

    private static final int LARGEST_SHIFT = 100;
    private static final int LARGEST_CUTOUT = 100;

    public Distortion {
        requireAmount("shift", shiftPixels, LARGEST_SHIFT, "pixels");
        requireAmount("rotation", rotationDegrees, 180, "degrees");
        requireAmount("scale", scale, 0.9, "");
        requireAmount("shear", shear, 2, "");
        requireAmount("stroke thickness", thickness, 1, "");
        requireAmount("elastic distortion", elasticPixels, 20, "pixels");
        requirePixels("shift with reflected edge", reflectedShiftPixels, LARGEST_SHIFT);
        requirePixels("side of the cutout", cutoutPixels, LARGEST_CUTOUT);
    }

    /// One of ink.
    public Distortion(
            double shiftPixels,
            double rotationDegrees,
            double scale,
            double shear,
            double thickness,
            double elasticPixels) {
        this(shiftPixels, rotationDegrees, scale, shear, thickness, elasticPixels, false, 0, 0);
    }

    /// One of photographs: mirrored and shifted.
    public static Distortion ofPhotographs(int reflectedShiftPixels) {
        return new Distortion(0, 0, 0, 0, 0, 0, true, reflectedShiftPixels, 0);
    }

    public Distortion withCutout(int pixels) {
        return new Distortion(
                shiftPixels,
                rotationDegrees,
                scale,
                shear,
                thickness,
                elasticPixels,
                mirrored,
                reflectedShiftPixels,
                pixels);
    }

    private static void requireAmount(String name, double amount, double largest, String unit) {
        if (!(amount >= 0 && amount <= largest)) {
            throw new InvalidSetting(
                    name, "from 0 (off) to %s %s".formatted(largest, unit).strip(), amount);
        }
    }

    private static void requirePixels(String name, int pixels, int most) {
        if (pixels < 0 || pixels > most) {
            throw new InvalidSetting(name, "from 0 (off) to %d pixels".formatted(most), pixels);
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// Whether pictures are warped, and not only mirrored, shifted by whole pixels and covered.
    boolean warps() {
        return !new Distortion(0, 0, 0, 0, 0, 0, mirrored, reflectedShiftPixels, cutoutPixels)
                .equals(this);
    }
}
