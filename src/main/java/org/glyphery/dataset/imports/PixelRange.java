package org.glyphery.dataset.imports;

import java.util.Set;

/// The range of the numbers that a file has for pixels, which becomes 0 to 255.
record PixelRange(double low, double high) {

    /// The range of bytes.
    static final PixelRange OF_BYTES = new PixelRange(0, 255);

    /// The forms in which a pixel is a byte, whatever the brightest of them.
    private static final Set<String> FORMS_OF_BYTES = Set.of("IDX", "CIFAR binary");

    private static final int[] CUSTOMARY = {1, 16, 255, 65_535};
    private static final float BLACK_TO_WHITE = 255;

    /// The range of the numbers in files of this form.
    ///
    /// @param most below the least where there are only picture files
    static PixelRange in(String format, double least, double most) {
        boolean areBytes = FORMS_OF_BYTES.contains(format) || most < least;
        return areBytes ? OF_BYTES : holding(least, most);
    }

    /// The range that is customary for numbers between these: 0 to 1, 0 to 16, 0 to 255, 0 to
    /// 65,535, or -1 to 1; else these themselves.
    static PixelRange holding(double least, double most) {
        if (least >= 0) {
            for (int high : CUSTOMARY) {
                if (most <= high) return new PixelRange(0, high);
            }
        }
        if (least >= -1 && most <= 1) return new PixelRange(-1, 1);
        return new PixelRange(least, most);
    }

    byte toByte(float value) {
        if (high == low) return 0;
        double level = BLACK_TO_WHITE * (value - low) / (high - low);
        return (byte) Math.clamp(Math.round(level), 0, 255);
    }
}
