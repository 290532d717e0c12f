/// The mechanics of learning in plain Java: computation graphs, differentiation, optimizers on
/// curves.
///
/// Start at [ComputationGraph], which is made of typed lines, and at [DerivativeSweep].
@ApplicationModule(allowedDependencies = {"scratch"})
@NullMarked
package org.glyphery.mechanics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
