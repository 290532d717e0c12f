/// Runs: queued, trained, stored, kept; and the starter set that trains itself on the first start.
///
/// Start at [Run].
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "dataset :: labelling",
            "network",
            "scratch",
            "training"
        })
@NullMarked
package org.glyphery.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
