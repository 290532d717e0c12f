/// What a run misreads, by exact measures of the pictures: slices of them in words, and accuracy by
/// each measure.
///
/// Start at [Misreadings].
@NamedInterface("slices")
@NullMarked
package org.glyphery.inspection.slices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
