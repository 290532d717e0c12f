@NullMarked
package org.glyphery.ui.race;

import org.jspecify.annotations.NullMarked;
