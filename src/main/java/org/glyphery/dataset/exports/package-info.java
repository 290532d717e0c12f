/// Exports: datasets given away again, in forms that other programs read.
///
/// Start at [DatasetExport].
@NamedInterface("exports")
@NullMarked
package org.glyphery.dataset.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
