package org.glyphery.image;

import org.glyphery.Randomness;

/// Mirrors pictures and shifts them by whole pixels, in any channels, each by amounts that follow
/// from its key alone. What comes from outside is the picture reflected at its edge.
///
/// @param mirrored whether left and right change places in one picture of two, by chance
/// @param most pixels to each side, and up and down
record Reflection(PictureShape shape, boolean mirrored, int most) {

    /// Apart from the random numbers of the warp, which has the same key.
    private static final long OWN = 1;

    boolean isNone() {
        return !mirrored && most == 0;
    }

    /// Reads one picture, `[height, width, channels]` from `sourceOffset` on, and writes it to
    /// another place.
    void copy(float[] source, int sourceOffset, float[] target, int targetOffset, long key) {
        if (isNone()) {
            System.arraycopy(source, sourceOffset, target, targetOffset, shape.pixels());
            return;
        }
        var randomness = new Randomness(Randomness.key(key, OWN));
        boolean turned = mirrored && randomness.nextInt(2) == 1;
        int right = randomness.nextInt(2 * most + 1) - most;
        int down = randomness.nextInt(2 * most + 1) - most;
        int channels = shape.channels();
        for (int y = 0; y < shape.height(); y++) {
            int row = reflected(y - down, shape.height()) * shape.width();
            for (int x = 0; x < shape.width(); x++) {
                int column = reflected(x - right, shape.width());
                int from = row + (turned ? shape.width() - 1 - column : column);
                int to = y * shape.width() + x;
                for (int channel = 0; channel < channels; channel++) {
                    target[targetOffset + to * channels + channel] =
                            source[sourceOffset + from * channels + channel];
                }
            }
        }
    }

    /// The place within `0..size - 1` that a mirror at each end shows at this one: 2 1 | 0 1 2 | 1
    /// 0.
    static int reflected(int place, int size) {
        int period = Math.max(1, 2 * (size - 1));
        int within = Math.floorMod(place, period);
        return Math.min(within, period - within);
    }
}
