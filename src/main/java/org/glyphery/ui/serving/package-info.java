/// How to ask the models from programs, and which of them are in memory.
@NullMarked
package org.glyphery.ui.serving;

import org.jspecify.annotations.NullMarked;
