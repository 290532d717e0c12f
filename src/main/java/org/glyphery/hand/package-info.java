/// One person's hand: what the digits that somebody kept add at once to the answers of a model that
/// was trained on others'.
///
/// Start at [NearestOwn] and [LearnedHands].
@ApplicationModule(
        allowedDependencies = {"dataset", "image", "network", "prediction", "run", "training"})
@NullMarked
package org.glyphery.hand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
