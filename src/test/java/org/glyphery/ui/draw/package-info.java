@NullMarked
package org.glyphery.ui.draw;

import org.jspecify.annotations.NullMarked;
