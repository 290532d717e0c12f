/// Ink, glyphs, normalisation, distortion, and reading picture files.
///
/// Start at [Ink] and [Glyph].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
