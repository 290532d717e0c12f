/// What can be said of a dataset's pictures by looking at all of them: measures of each, mean and
/// variance of each class, how often each level occurs, which pictures occur more than once.
///
/// Start at [SplitOverview], [MeasureColumn] and [Repeats].
@NamedInterface("statistics")
@NullMarked
package org.glyphery.dataset.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
