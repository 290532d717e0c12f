/// What trained networks say of every label of a dataset: how hard each example is for them, and
/// which labels are likely to be wrong.
///
/// Start at [SplitReadings] and [ConfidentLearning].
@NamedInterface("labels")
@NullMarked
package org.glyphery.study.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
