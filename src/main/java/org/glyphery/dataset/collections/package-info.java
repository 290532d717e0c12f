/// Collections as datasets: versions that networks learn from, what is taken along of them, and
/// what is erased for good.
///
/// Start at [CollectionVersions].
@NamedInterface("collections")
@NullMarked
package org.glyphery.dataset.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
