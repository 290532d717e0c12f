/// Plots as values (lines, bars, scatter, parallel coordinates, maps of numbers). The page draws
/// them with Apache ECharts; reports have them as SVG.
///
/// Start at [Plot], or at [Svg].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
