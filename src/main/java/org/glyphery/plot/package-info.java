/// Plots as values (lines, scatter, parallel coordinates). The page draws them with Apache ECharts;
/// reports will have them as SVG and PNG.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
