/// Questions, the plans that answer them, and reports of the answer.
///
/// Start at [Studies].
@ApplicationModule(
        allowedDependencies = {
            "dataset",
            "image",
            "network",
            "scratch",
            "training",
            "run",
            "run :: search",
            "prediction",
            "inspection",
            "statistics",
            "plot",
            "comparison"
        })
@NullMarked
package org.glyphery.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
