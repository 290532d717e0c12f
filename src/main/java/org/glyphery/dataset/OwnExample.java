package org.glyphery.dataset;

import java.time.Instant;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;

/// A digit or letter that somebody drew and kept.
///
/// @param id 32 hexadecimal digits
/// @param className what it was meant to be, "7"
/// @param ink as drawn; no strokes where it came from a picture
/// @param glyph as networks of MNIST's form saw it when it was kept
public record OwnExample(String id, String className, Ink ink, Glyph glyph, Instant created) {}
