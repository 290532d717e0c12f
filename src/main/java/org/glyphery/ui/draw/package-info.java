/// The first page: a pad to draw on, and what every model on show reads.
@NullMarked
package org.glyphery.ui.draw;

import org.jspecify.annotations.NullMarked;
