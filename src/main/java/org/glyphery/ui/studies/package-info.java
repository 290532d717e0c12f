/// Studies: their questions, what they need, how far they are, and what the numbers say.
@NullMarked
package org.glyphery.ui.studies;

import org.jspecify.annotations.NullMarked;
