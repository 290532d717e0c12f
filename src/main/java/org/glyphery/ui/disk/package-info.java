/// What takes disk, what lies in the bin, and what can be freed.
@NullMarked
package org.glyphery.ui.disk;

import org.jspecify.annotations.NullMarked;
