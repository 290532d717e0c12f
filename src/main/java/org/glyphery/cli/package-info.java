/// Commands of the jar, without a browser.
///
/// Start at [Shell].
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "dataset :: imports",
            "dataset :: exports",
            "dataset :: catalogue",
            "network",
            "scratch",
            "training",
            "run",
            "run :: search",
            "prediction",
            "inspection",
            "comparison",
            "study"
        })
@NullMarked
package org.glyphery.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
