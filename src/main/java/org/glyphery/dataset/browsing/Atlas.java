package org.glyphery.dataset.browsing;

import java.awt.image.BufferedImage;
import org.glyphery.dataset.Examples;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;

/// The pictures of a split, in their order, as tiles of many pictures each, without space between:
/// what a page fetches at once. Pictures of one channel make grey tiles, 255 for ink; others make
/// tiles in the colours of their first three channels.
public record Atlas(Examples examples) {

    /// Pictures in a row of a tile, where they are small: about a thousand a tile.
    private static final int MOST_ACROSS = 32;

    /// Pixels that a tile's side has at most, unless one picture alone is larger.
    private static final int MOST_PIXELS = 1024;

    /// How many pictures stand in a row of a tile, and how many rows a full tile has.
    public int across() {
        var shape = examples.shape();
        int side = Math.max(shape.height(), shape.width());
        return Math.clamp(MOST_PIXELS / side, 1, MOST_ACROSS);
    }

    /// How many pictures a full tile has.
    public int picturesATile() {
        return across() * across();
    }

    public int tiles() {
        return Math.ceilDiv(examples.count(), picturesATile());
    }

    /// One tile as a PNG file; the last one is no higher than its pictures need.
    ///
    /// @param tile from 0
    public byte[] png(int tile) {
        return PngPicture.file(image(tile));
    }

    private BufferedImage image(int tile) {
        PictureShape shape = examples.shape();
        int from = tile * picturesATile();
        int count = Math.min(picturesATile(), examples.count() - from);
        int rows = Math.ceilDiv(count, across());
        BufferedImage image =
                PngPicture.canvas(
                        shape, Math.min(count, across()) * shape.width(), rows * shape.height());
        byte[] bytes = new byte[shape.pixels()];
        for (int place = 0; place < count; place++) {
            examples.copyBytes(from + place, bytes, 0);
            int x = place % across() * shape.width();
            int y = place / across() * shape.height();
            PngPicture.draw(shape, bytes, image, x, y);
        }
        return image;
    }
}
