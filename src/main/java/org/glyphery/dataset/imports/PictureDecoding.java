package org.glyphery.dataset.imports;

import java.awt.Dimension;
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

    /// What a picture measures, decoded: only its pixels tell whether it has colours.
    FoundSize decodedSize(RawPicture.Encoded encoded, Place place) {
        ColourPicture picture = read(encoded, place);
        return new FoundSize(picture.height(), picture.width(), picture.isGrey() ? 1 : 3);
    }

    /// What a file says that its picture measures, as if it were grey.
    FoundSize announcedSize(RawPicture.Encoded encoded, Place place) {
        Dimension size = new PictureReader(limits).announced(encoded.file(), place.toString());
        return new FoundSize(size.height, size.width, 1);
    }

    ColourPicture read(RawPicture.Encoded encoded, Place place) {
        return new PictureReader(limits).readColours(encoded.file(), place.toString());
    }

    Picture readGrey(RawPicture.Encoded encoded, Place place) {
        return new PictureReader(limits).read(encoded.file(), place.toString());
    }
}
