/// What a model has learned, as numbers and pictures: weights, filters, activations, reasons,
/// confusion.
///
/// Start at [Inspection]; of one picture at [Insight] and [Explanations].
@ApplicationModule(
        allowedDependencies = {
            "image",
            "dataset",
            "dataset :: statistics",
            "network",
            "scratch",
            "training",
            "run",
            "prediction",
            "statistics"
        })
@NullMarked
package org.glyphery.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
