/// What every request meets before anything else reads it: where it comes from, how much of it
/// there is, how long it takes, and whether there is a place for it.
///
/// Start at [Gate].
@NullMarked
package org.glyphery.api.guard;

import org.jspecify.annotations.NullMarked;
