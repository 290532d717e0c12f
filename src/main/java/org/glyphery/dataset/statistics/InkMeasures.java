package org.glyphery.dataset.statistics;

/// What is measured of one picture of handwriting.
///
/// @param mass all ink together, in pixels full of it
/// @param strokeWidth in pixels: of one stroke with round ends that has this mass and an outline as
///   long as that of the ink
/// @param slant in degrees from upright, to the right above zero: the shear that the second moments
///   of the ink say
/// @param width and `height`: of the smallest box that holds every pixel with any ink
public record InkMeasures(double mass, double strokeWidth, double slant, int width, int height) {

    /// The measures of a picture without ink.
    static final InkMeasures PAPER = new InkMeasures(0, 0, 0, 0, 0);

    private static final double WHITE = 255;

    /// The measures of one picture.
    ///
    /// @param levels [height, width], 0 is paper, 255 is ink
    public static InkMeasures of(byte[] levels, int height, int width) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int most = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = levels[y * width + x] & 0xFF;
                if (level == 0) continue;
                most = Math.max(most, level);
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        if (most == 0) return PAPER;
        double mass = mass(levels);
        double outline = new Outline(levels, height, width, most / 2.0).length();
        return new InkMeasures(
                mass,
                strokeWidth(mass, outline),
                slant(levels, height, width, mass),
                right - left + 1,
                bottom - top + 1);
    }

    private static double mass(byte[] levels) {
        long sum = 0;
        for (byte level : levels) sum += level & 0xFF;
        return sum / WHITE;
    }

    /// A stroke of length l with round ends has the mass `l w + (pi/4) w²` and the outline `2 l +
    /// pi w`; this is the width that fits both.
    private static double strokeWidth(double mass, double outline) {
        double half = outline / 2;
        return (half - Math.sqrt(Math.max(0, half * half - Math.PI * mass))) / (Math.PI / 2);
    }

    private static double slant(byte[] levels, int height, int width, double mass) {
        double sumX = 0;
        double sumY = 0;
        for (int place = 0; place < levels.length; place++) {
            double ink = (levels[place] & 0xFF) / WHITE;
            sumX += ink * (place % width);
            sumY += ink * Math.floorDiv(place, width);
        }
        double across = 0;
        double upright = 0;
        for (int y = 0; y < height; y++) {
            double fromMiddle = y - sumY / mass;
            for (int x = 0; x < width; x++) {
                double ink = (levels[y * width + x] & 0xFF) / WHITE;
                across += ink * fromMiddle * (x - sumX / mass);
                upright += ink * fromMiddle * fromMiddle;
            }
        }
        return upright == 0 ? 0 : -Math.toDegrees(Math.atan(across / upright));
    }
}
