/// The mechanics of learning in plain Java: computation graphs, differentiation, optimizers on
/// curves.
///
/// Empty until the pages on mechanics come.
@ApplicationModule(allowedDependencies = {"scratch"})
@NullMarked
package org.glyphery.mechanics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
