/// Several runs side by side: curves, results, whether the differences are real, and what differs
/// in the plans.
@NullMarked
package org.glyphery.ui.compare;

import org.jspecify.annotations.NullMarked;
