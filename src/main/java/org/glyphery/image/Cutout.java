package org.glyphery.image;

import org.glyphery.Randomness;

/// Covers a square of each picture with its mean colour, at a place that follows from its key
/// alone. The square's middle is any pixel, so that a part of it may lie outside: DeVries & Taylor
/// 2017, arXiv:1708.04552, who covered with the mean of all pictures.
///
/// @param side of the square, pixels; 0 covers nothing
record Cutout(PictureShape shape, int side) {

    /// Apart from the random numbers of the other distortions, which have the same key.
    private static final long OWN = 2;

    /// Covers a part of the picture `[height, width, channels]` that begins there.
    void cover(float[] pictures, int offset, long key) {
        if (side == 0) return;
        var randomness = new Randomness(Randomness.key(key, OWN));
        int top = randomness.nextInt(shape.height()) - side / 2;
        int left = randomness.nextInt(shape.width()) - side / 2;
        float[] mean = shape.meanColour(pictures, offset);
        for (int y = Math.max(0, top); y < Math.min(shape.height(), top + side); y++) {
            for (int x = Math.max(0, left); x < Math.min(shape.width(), left + side); x++) {
                int pixel = offset + (y * shape.width() + x) * mean.length;
                System.arraycopy(mean, 0, pictures, pixel, mean.length);
            }
        }
    }
}
