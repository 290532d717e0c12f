/// HTTP for programs: `/api/**`.
@ApplicationModule(
        allowedDependencies = {
            "dataset",
            "dataset :: imports",
            "dataset :: exports",
            "dataset :: browsing",
            "dataset :: labelling",
            "dataset :: statistics",
            "dataset :: collections",
            "image",
            "network",
            "scratch",
            "training",
            "run",
            "run :: search",
            "prediction",
            "inspection",
            "inspection :: familiarity",
            "inspection :: projection",
            "inspection :: slices",
            "inspection :: units",
            "statistics",
            "comparison",
            "study",
            "study :: labels"
        })
@NullMarked
package org.glyphery.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
