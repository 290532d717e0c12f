/// Ink, glyphs, normalisation, distortion, and reading picture files.
///
/// Start at [Ink], [Picture] and [Glyph]: the first two become the third. [Distorter] is for
/// training.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
