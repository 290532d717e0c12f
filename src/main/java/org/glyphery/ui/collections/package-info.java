/// Collections: what people drew and kept, and the pages on which it is given, looked at and
/// erased.
@NullMarked
package org.glyphery.ui.collections;

import org.jspecify.annotations.NullMarked;
