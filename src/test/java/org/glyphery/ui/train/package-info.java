@NullMarked
package org.glyphery.ui.train;

import org.jspecify.annotations.NullMarked;
