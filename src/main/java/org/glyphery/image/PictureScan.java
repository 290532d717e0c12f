package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.util.Set;

/// Takes grey levels from a decoded image, by mean over blocks of pixels where it is larger than a
/// character needs.
final class PictureScan {

    /// Longer sides are halved, cut in three, ... until they are at most this.
    private static final int ENOUGH = 1024;

    private final BufferedImage image;
    private final int block;
    private final int height;
    private final int width;

    PictureScan(BufferedImage image) {
        this.image = image;
        int longSide = Math.max(image.getWidth(), image.getHeight());
        block = (longSide + ENOUGH - 1) / ENOUGH;
        height = Math.max(1, image.getHeight() / block);
        width = Math.max(1, image.getWidth() / block);
    }

    /// The picture as it was held before the camera.
    ///
    /// @param orientation as EXIF counts, from 1 (upright) to 8: on which sides row 0 and column 0
    ///   lie
    Picture turned(int orientation) {
        float[] stored = scan();
        boolean rowsAreColumns = orientation >= 5 && orientation <= 8;
        boolean fromRight = Set.of(2, 3, 7, 8).contains(orientation);
        boolean fromBottom = Set.of(3, 4, 6, 7).contains(orientation);
        int newHeight = rowsAreColumns ? width : height;
        int newWidth = rowsAreColumns ? height : width;
        var turned = new float[stored.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int row = rowsAreColumns ? x : y;
                int column = rowsAreColumns ? y : x;
                if (fromRight) column = width - 1 - column;
                if (fromBottom) row = height - 1 - row;
                turned[y * newWidth + x] = stored[row * width + column];
            }
        }
        return new Picture(newHeight, newWidth, turned);
    }

    private float[] scan() {
        var luminance = new float[height * width];
        int columns = Math.min(image.getWidth(), width * block);
        int rows = Math.min(image.getHeight(), height * block);
        float share = 1f / (Math.min(block, rows) * Math.min(block, columns));
        var row = new float[columns];
        for (int y = 0; y < rows; y++) {
            fillRow(y, row);
            int to = Math.min(height - 1, y / block) * width;
            for (int x = 0; x < columns; x++) {
                luminance[to + Math.min(width - 1, x / block)] += share * row[x];
            }
        }
        for (int i = 0; i < luminance.length; i++) luminance[i] = Math.min(1, luminance[i]);
        return luminance;
    }

    private void fillRow(int y, float[] row) {
        // Through a grey colour space the JDK would change the levels: it takes them for linear
        // light.
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            image.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) row[x] /= 255;
            return;
        }
        int[] colours = image.getRGB(0, y, row.length, 1, null, 0, row.length);
        for (int x = 0; x < row.length; x++) row[x] = luma(colours[x]);
    }

    /// Rec. 601 luma, on white paper where the picture is transparent.
    private static float luma(int colour) {
        float alpha = (colour >>> 24) / 255f;
        float red = colour >> 16 & 0xFF;
        float green = colour >> 8 & 0xFF;
        float blue = colour & 0xFF;
        return alpha * (0.299f * red + 0.587f * green + 0.114f * blue) / 255 + 1 - alpha;
    }
}
