package org.glyphery.dataset;

import java.time.Instant;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;

/// A digit or letter that somebody drew and kept.
///
/// @param id 32 hexadecimal digits, which sort by time
/// @param className what it was meant to be, "7"
/// @param gift the collection that it lies in, and who gave it
/// @param ink as drawn; no strokes where it came from a picture
/// @param glyph as networks of MNIST's form saw it when it was kept
public record OwnExample(
        String id, String className, Gift gift, Ink ink, Glyph glyph, Instant created) {

    public CollectionName collection() {
        return gift.collection();
    }

    /// The name under which it was given; empty where nobody asked.
    public String giver() {
        return gift.giver();
    }
}
