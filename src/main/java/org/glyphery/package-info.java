/// The application, the errors that a user can mend, and the home folder. Everyone may use this
/// room.
@NullMarked
package org.glyphery;

import org.jspecify.annotations.NullMarked;
