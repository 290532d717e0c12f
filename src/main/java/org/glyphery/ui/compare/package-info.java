/// Runs side by side: curves, results, whether the differences are real, each class, confusion
/// matrices down to the pictures, costs, and what differs in the plans.
@NullMarked
package org.glyphery.ui.compare;

import org.jspecify.annotations.NullMarked;
