/// Plots as values (curves, bars, scatter, matrix), drawn as SVG and PNG for reports.
///
/// Empty until there are reports; the page will draw the same values.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
