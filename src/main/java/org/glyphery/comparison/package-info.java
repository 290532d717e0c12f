/// Several runs side by side: metrics aligned by epoch, differences tested, disagreements found.
///
/// Start at [Comparisons].
@ApplicationModule(
        allowedDependencies = {
            "dataset",
            "network",
            "scratch",
            "training",
            "run",
            "run :: search",
            "prediction",
            "inspection",
            "statistics",
            "plot"
        })
@NullMarked
package org.glyphery.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
