package org.glyphery.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.Set;

/// Takes grey levels or colours from a decoded image, by mean over blocks of pixels where it is
/// larger than a character needs.
final class PictureScan {

    /// Longer sides are halved, cut in three, ... until they are at most this.
    private static final int ENOUGH = 1024;

    private static final int CHANNELS = 4;
    private static final int ALPHA = 3;

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

    /// The picture as it was held before the camera, in grey levels.
    ///
    /// @param orientation as EXIF counts, from 1 (upright) to 8: on which sides row 0 and column 0
    ///   lie
    Picture turned(int orientation) {
        var turn = new Turn(orientation);
        return new Picture(turn.height(), turn.width(), turn.of(GreyLevels.of(scan())));
    }

    /// The picture as it was held before the camera, in its colours, on white where it is
    /// transparent.
    ColourPicture turnedColours(int orientation) {
        var turn = new Turn(orientation);
        ColourPlanes planes = scan();
        if (turn.isNone() && isOpaque(planes.alpha())) {
            return new ColourPicture(height, width, planes.red(), planes.green(), planes.blue());
        }
        return new ColourPicture(
                turn.height(),
                turn.width(),
                turn.of(onWhite(planes.red(), planes.alpha())),
                turn.of(onWhite(planes.green(), planes.alpha())),
                turn.of(onWhite(planes.blue(), planes.alpha())));
    }

    /// Whether what is stored as rows is seen as columns.
    static boolean isOnItsSide(int orientation) {
        return orientation >= 5 && orientation <= 8;
    }

    private static boolean isOpaque(float[] alpha) {
        for (float each : alpha) if (each != 1) return false;
        return true;
    }

    private static float[] onWhite(float[] channel, float[] alpha) {
        var opaque = new float[channel.length];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = alpha[i] == 1 ? channel[i] : 1 - alpha[i] * (1 - channel[i]);
        }
        return opaque;
    }

    /// How a camera was held, and so where each stored row and column belongs.
    private final class Turn {

        private final boolean rowsAreColumns;
        private final boolean fromRight;
        private final boolean fromBottom;

        Turn(int orientation) {
            rowsAreColumns = isOnItsSide(orientation);
            fromRight = Set.of(2, 3, 7, 8).contains(orientation);
            fromBottom = Set.of(3, 4, 6, 7).contains(orientation);
        }

        boolean isNone() {
            return !rowsAreColumns && !fromRight && !fromBottom;
        }

        int height() {
            return rowsAreColumns ? PictureScan.this.width : PictureScan.this.height;
        }

        int width() {
            return rowsAreColumns ? PictureScan.this.height : PictureScan.this.width;
        }

        float[] of(float[] stored) {
            var turned = new float[stored.length];
            for (int y = 0; y < height(); y++) {
                for (int x = 0; x < width(); x++) {
                    int row = rowsAreColumns ? x : y;
                    int column = rowsAreColumns ? y : x;
                    if (fromRight) column = width - 1 - column;
                    if (fromBottom) row = height - 1 - row;
                    turned[y * width() + x] = stored[row * width + column];
                }
            }
            return turned;
        }
    }

    /// Means over blocks; colours weigh as much as they are opaque.
    private ColourPlanes scan() {
        var planes = new float[CHANNELS][height * width];
        int columns = Math.min(image.getWidth(), width * block);
        int rows = Math.min(image.getHeight(), height * block);
        float share = 1f / (Math.min(block, rows) * Math.min(block, columns));
        int[] row = new int[columns];
        for (int y = 0; y < rows; y++) {
            fillRow(y, row);
            int to = Math.min(height - 1, y / block) * width;
            for (int x = 0; x < columns; x++) {
                int pixel = to + Math.min(width - 1, x / block);
                float alpha = share * (row[x] >>> 24) / 255;
                planes[0][pixel] += alpha * (row[x] >> 16 & 0xFF) / 255;
                planes[1][pixel] += alpha * (row[x] >> 8 & 0xFF) / 255;
                planes[2][pixel] += alpha * (row[x] & 0xFF) / 255;
                planes[ALPHA][pixel] += alpha;
            }
        }
        for (int channel = 0; channel < ALPHA; channel++) divide(planes[channel], planes[ALPHA]);
        for (int i = 0; i < height * width; i++) planes[ALPHA][i] = Math.min(1, planes[ALPHA][i]);
        return new ColourPlanes(height, width, planes[0], planes[1], planes[2], planes[ALPHA]);
    }

    private static void divide(float[] values, float[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] = by[i] == 0 ? 0 : Math.min(1, values[i] / by[i]);
        }
    }

    private void fillRow(int y, int[] row) {
        // Through a grey colour space the JDK would change the levels: it takes them for linear
        // light.
        var colours = image.getColorModel();
        if (colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY
                || colours.getTransferType() > DataBuffer.TYPE_USHORT) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        var raster = image.getRaster();
        boolean hasAlpha = colours.hasAlpha();
        int most = (1 << colours.getComponentSize(0)) - 1;
        for (int x = 0; x < row.length; x++) {
            int grey = Math.round(255f * raster.getSample(x, y, 0) / most);
            int alpha = hasAlpha ? Math.round(255f * raster.getSample(x, y, 1) / most) : 255;
            row[x] = alpha << 24 | grey * 0x010101;
        }
    }
}
