/// Readers: the forms in which examples come, from files, folders and archives that nobody has
/// looked at before.
///
/// Start at [ExampleSource].
@NullMarked
package org.glyphery.dataset.reader;

import org.jspecify.annotations.NullMarked;
