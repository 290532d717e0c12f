/// Datasets: where they come from, how they are checked, split and read.
///
/// Start at [Dataset].
@ApplicationModule(allowedDependencies = {"image", "synthetic"})
@NullMarked
package org.glyphery.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
