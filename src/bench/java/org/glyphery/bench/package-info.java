/// The benchmark: how fast the standard networks train, beside PyTorch, how fast they answer, and
/// how well the starter CNN reads real pen strokes.
///
/// Start at [Bench].
@NullMarked
package org.glyphery.bench;

import org.jspecify.annotations.NullMarked;
