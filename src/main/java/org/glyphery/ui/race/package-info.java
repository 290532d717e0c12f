/// Two runs that train in turns: whose turn it is, who leads, and both curves live.
@NullMarked
package org.glyphery.ui.race;

import org.jspecify.annotations.NullMarked;
