/// Imports: files of examples, surveyed, brought to one shape and stored as a dataset, whole or not
/// at all.
///
/// Start at [DatasetImports].
@NamedInterface("imports")
@NullMarked
package org.glyphery.dataset.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
