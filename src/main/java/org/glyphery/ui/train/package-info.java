/// A plan is made, looked at, and started.
@NullMarked
package org.glyphery.ui.train;

import org.jspecify.annotations.NullMarked;
