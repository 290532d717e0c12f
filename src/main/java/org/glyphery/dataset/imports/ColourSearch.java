package org.glyphery.dataset.imports;

import org.glyphery.dataset.reader.Place;
import org.glyphery.dataset.reader.RawPicture;

/// Decodes pictures until one has colours; then all of them are stored in colour, and of the others
/// only the size is wanted, which their beginnings tell.
final class ColourSearch implements Measuring {

    private final PictureDecoding pictures;
    private boolean hasFound;

    ColourSearch(PictureDecoding pictures) {
        this.pictures = pictures;
    }

    @Override
    public FoundSize of(RawPicture.Encoded encoded, Place place) {
        if (hasFound) return pictures.announcedSize(encoded, place);
        FoundSize size = pictures.decodedSize(encoded, place);
        hasFound = size.channels() > 1;
        return size;
    }
}
