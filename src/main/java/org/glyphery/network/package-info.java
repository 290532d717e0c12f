/// Architectures, layer shapes, weights, and the TensorFlow graphs that train and answer. The only
/// room that knows TensorFlow.
///
/// Start at [Architecture].
@ApplicationModule(allowedDependencies = {"image"})
@NullMarked
package org.glyphery.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
