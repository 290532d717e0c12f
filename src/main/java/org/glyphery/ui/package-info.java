/// The pages, one sub-package a screen.
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "dataset :: imports",
            "dataset :: catalogue",
            "dataset :: browsing",
            "dataset :: labelling",
            "dataset :: statistics",
            "dataset :: collections",
            "hand",
            "network",
            "scratch",
            "synthetic",
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
            "plot",
            "comparison",
            "study",
            "study :: labels"
        })
@NullMarked
package org.glyphery.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
