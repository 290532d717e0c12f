package org.glyphery.dataset.imports;

import org.glyphery.dataset.reader.Place;
import org.glyphery.dataset.reader.RawPicture;

/// Tells what a picture file measures.
@FunctionalInterface
interface Measuring {
    FoundSize of(RawPicture.Encoded encoded, Place place);
}
