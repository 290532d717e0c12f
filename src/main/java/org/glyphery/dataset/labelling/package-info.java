/// Labelling: what people change in drafts of a version, and the versions that they make of them.
///
/// Start at [LabelDrafts].
@NamedInterface("labelling")
@NullMarked
package org.glyphery.dataset.labelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
