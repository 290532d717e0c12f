/// One person's hand: what the digits that somebody kept add at once to the answers of a model that
/// was trained on others', and copies of such a model that are trained on them.
///
/// Start at [NearestOwn] and [LearnedHands], and at [HandCopies].
@ApplicationModule(
        allowedDependencies = {
            "dataset",
            "dataset :: collections",
            "image",
            "network",
            "prediction",
            "run",
            "run :: search",
            "training"
        })
@NullMarked
package org.glyphery.hand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
