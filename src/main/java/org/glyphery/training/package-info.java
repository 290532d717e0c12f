/// One training of one plan: its settings, its loop, and what it reports while it is under way.
///
/// Start at [Plan].
@ApplicationModule(allowedDependencies = {"image", "dataset", "network", "scratch", "statistics"})
@NullMarked
package org.glyphery.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
