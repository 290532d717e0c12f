/// Data: which datasets there are, and the pictures of one of them to look at.
@NullMarked
package org.glyphery.ui.data;

import org.jspecify.annotations.NullMarked;
