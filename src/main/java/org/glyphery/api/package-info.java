/// HTTP for programs: `/api/**`.
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "network",
            "scratch",
            "training",
            "run",
            "run :: search",
            "prediction",
            "inspection",
            "plot",
            "comparison",
            "study",
            "mechanics"
        })
@NullMarked
package org.glyphery.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
