package org.glyphery.dataset.imports;

import java.time.Duration;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.reader.Place;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.Picture;
import org.glyphery.image.PictureReader;

/// Decodes the picture files of an import, each within the limits of a single picture; they wait
/// for those that people send at the same time.
final class PictureDecoding {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PictureLimits limits;

    PictureDecoding(PictureLimits limits) {
        this.limits =
                new PictureLimits(
                        limits.bytes(),
                        limits.pixels(),
                        limits.together(),
                        PATIENCE,
                        limits.time());
    }

    ColourPicture read(RawPicture.Encoded encoded, Place place) {
        return new PictureReader(limits).readColours(encoded.file(), place.toString());
    }

    Picture readGrey(RawPicture.Encoded encoded, Place place) {
        return new PictureReader(limits).read(encoded.file(), place.toString());
    }
}
