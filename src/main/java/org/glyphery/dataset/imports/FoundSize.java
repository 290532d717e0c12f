package org.glyphery.dataset.imports;

import org.glyphery.image.PictureShape;

/// What a picture measures that was found: a photograph may be larger than any picture of a
/// dataset.
record FoundSize(int height, int width, int channels) {

    PictureShape shape() {
        return new PictureShape(height, width, channels);
    }

    boolean isAtMost(int side) {
        return height <= side && width <= side;
    }

    boolean is(PictureShape shape) {
        return height == shape.height() && width == shape.width() && channels == shape.channels();
    }

    @Override
    public String toString() {
        return "%dx%dx%d".formatted(height, width, channels);
    }
}
