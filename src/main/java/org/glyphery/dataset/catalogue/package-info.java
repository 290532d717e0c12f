/// The catalogue: what each dataset is that can be fetched, where its files lie, who made it, under
/// which licence, and how its files become pictures. The descriptions are `data/catalogue/*.json`,
/// in Croissant 1.0 (MLCommons).
///
/// Start at [Catalogue].
@NamedInterface("catalogue")
@NullMarked
package org.glyphery.dataset.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
