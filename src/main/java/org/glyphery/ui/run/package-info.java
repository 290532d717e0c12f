/// One run: how it went, what decided it, and what it has learned, epoch by epoch.
@NullMarked
package org.glyphery.ui.run;

import org.jspecify.annotations.NullMarked;
