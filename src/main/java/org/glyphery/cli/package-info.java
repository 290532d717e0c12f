/// Commands of the jar.
///
/// Empty until studies can be run from the shell.
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "network",
            "scratch",
            "training",
            "run",
            "prediction",
            "inspection",
            "plot",
            "comparison",
            "study",
            "mechanics"
        })
@NullMarked
package org.glyphery.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
