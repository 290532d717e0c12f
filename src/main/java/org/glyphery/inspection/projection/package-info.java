/// Examples where a network's last dense layer sees them: embeddings, their principal components
/// and their nearest neighbours, computed beside everything else and kept.
///
/// Start at [ExampleMaps].
@NamedInterface("projection")
@NullMarked
package org.glyphery.inspection.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
