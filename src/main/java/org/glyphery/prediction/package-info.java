/// A stored model answers for a glyph, a picture or a batch.
///
/// Start at [Models].
@ApplicationModule(
        allowedDependencies = {
            "dataset",
            "image",
            "network",
            "number",
            "scratch",
            "statistics",
            "training",
            "run"
        })
@NullMarked
package org.glyphery.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
