/// All runs, with live progress.
@NullMarked
package org.glyphery.ui.runs;

import org.jspecify.annotations.NullMarked;
