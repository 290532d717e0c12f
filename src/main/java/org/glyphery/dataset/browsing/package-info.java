/// Datasets to be looked at: their pictures as tiles of an atlas, and what is said of all of them,
/// computed beside everything else and kept.
///
/// Start at [DatasetBrowser].
@NamedInterface("browsing")
@NullMarked
package org.glyphery.dataset.browsing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
