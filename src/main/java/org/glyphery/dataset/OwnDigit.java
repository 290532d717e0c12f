package org.glyphery.dataset;

import java.time.Instant;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;

/// A digit that somebody drew and kept.
///
/// @param id 32 hexadecimal digits
/// @param label what it was meant to be, 0 to 9
/// @param ink as drawn; no strokes where it came from a picture
/// @param glyph as the networks saw it when it was kept
public record OwnDigit(String id, int label, Ink ink, Glyph glyph, Instant created) {}
