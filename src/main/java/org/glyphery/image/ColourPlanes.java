package org.glyphery.image;

/// The colours of a picture, a plane a channel, `[height, width]` row by row, each in [0, 1].
///
/// @param alpha 0 where the sheet is transparent; the colours are not multiplied by it
record ColourPlanes(
        int height, int width, float[] red, float[] green, float[] blue, float[] alpha) {

    /// Rec. 601 luma: how bright a colour looks on a screen.
    static float luma(float red, float green, float blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    float[] luma() {
        var luma = new float[red.length];
        for (int i = 0; i < luma.length; i++) luma[i] = luma(red[i], green[i], blue[i]);
        return luma;
    }
}
