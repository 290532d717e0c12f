/// How near a picture is to what a network learned from, so that what is like nothing it learned
/// can be told from what it reads.
///
/// Start at [Familiarities].
@NamedInterface("familiarity")
@NullMarked
package org.glyphery.inspection.familiarity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
