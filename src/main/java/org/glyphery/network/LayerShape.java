package org.glyphery.network;

import org.glyphery.image.PictureShape;

/// What one example is between two layers.
public sealed interface LayerShape {

    /// Numbers in it.
    long size();

    /// The feature maps that it is.
    ///
    /// @throws IllegalStateException if it is none
    default Maps maps() {
        if (this instanceof Maps maps) return maps;
        throw new IllegalStateException("Only a picture has feature maps");
    }

    /// Feature maps, `[height, width, channels]`; written the course's way, channels first.
    record Maps(int height, int width, int channels) implements LayerShape {

        static Maps of(PictureShape picture) {
            return new Maps(picture.height(), picture.width(), picture.channels());
        }

        @Override
        public long size() {
            return (long) height * width * channels;
        }

        @Override
        public String toString() {
            return channels + "x" + height + "x" + width;
        }
    }

    /// Steps of a sequence, `[steps, features]`.
    record Sequence(int steps, int features) implements LayerShape {

        @Override
        public long size() {
            return (long) steps * features;
        }

        @Override
        public String toString() {
            return steps + "x" + features;
        }
    }

    /// A plain vector, `[units]`.
    record Flat(long units) implements LayerShape {

        @Override
        public long size() {
            return units;
        }

        @Override
        public String toString() {
            return Long.toString(units);
        }
    }
}
