package org.glyphery.dataset.reader;

import org.glyphery.image.PictureShape;

/// A picture as its file has it, before anything is done to it.
public sealed interface RawPicture {

    /// Numbers in the file's own scale, [height, width, channels] row by row, all of them finite.
    record Numbers(int height, int width, int channels, float[] values) implements RawPicture {

        static Numbers of(PictureShape shape, float[] values) {
            return new Numbers(shape.height(), shape.width(), shape.channels(), values);
        }
    }

    /// A picture file, recognised by its first bytes and not decoded.
    record Encoded(byte[] file) implements RawPicture {}
}
