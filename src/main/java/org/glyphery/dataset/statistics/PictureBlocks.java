package org.glyphery.dataset.statistics;

import org.glyphery.image.PictureShape;

/// Pictures as few coordinates: the sum over each block of pixels, divided by the root of its size,
/// so that no two pictures lie farther apart in them than in all pixels. Levels count from 0 to 1.
final class PictureBlocks {

    private static final int BLOCKS_A_SIDE = 7;
    private static final double WHITE = 255;

    private final int[] blockOf; // of each number of a picture
    private final float[] weights; // of a level, by blocks

    PictureBlocks(PictureShape shape) {
        int down = Math.min(BLOCKS_A_SIDE, shape.height());
        int across = Math.min(BLOCKS_A_SIDE, shape.width());
        blockOf = new int[shape.pixels()];
        int[] sizes = new int[down * across];
        for (int place = 0; place < blockOf.length; place++) {
            int pixel = place / shape.channels();
            int row = pixel / shape.width() * down / shape.height();
            int column = pixel % shape.width() * across / shape.width();
            blockOf[place] = row * across + column;
            sizes[blockOf[place]]++;
        }
        weights = new float[sizes.length];
        for (int block = 0; block < sizes.length; block++) {
            weights[block] = (float) (1 / (WHITE * Math.sqrt(sizes[block])));
        }
    }

    int count() {
        return weights.length;
    }

    /// Writes a picture's coordinates, one a block.
    void write(byte[] picture, float[] target, int offset) {
        int[] sums = new int[weights.length];
        for (int place = 0; place < picture.length; place++) {
            sums[blockOf[place]] += picture[place] & 0xFF;
        }
        for (int block = 0; block < sums.length; block++) {
            target[offset + block] = sums[block] * weights[block];
        }
    }
}
