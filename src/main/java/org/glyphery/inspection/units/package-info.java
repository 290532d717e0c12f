/// What single units and filters have learned: their weights, what excites them, which of them
/// matter, and how one number of a feature map comes about.
///
/// Start at [Units].
@NamedInterface("units")
@NullMarked
package org.glyphery.inspection.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
