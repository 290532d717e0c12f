/// Tests of significance, intervals and ranks: numbers in, numbers out.
///
/// Start at [Discordance] for two models and at [Friedman] for more.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
