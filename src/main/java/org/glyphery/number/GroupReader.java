package org.glyphery.number;

import java.util.List;
import org.glyphery.image.Ink;

/// A reader of single characters.
@FunctionalInterface
public interface GroupReader {

    /// What each of these groups of strokes would be, in their order; all are asked together, so
    /// that a network computes one batch.
    List<GroupReading> read(List<Ink> groups);
}
