@NullMarked
package org.glyphery.ui.collections;

import org.jspecify.annotations.NullMarked;
