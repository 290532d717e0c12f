@NullMarked
package org.glyphery.ui.run;

import org.jspecify.annotations.NullMarked;
