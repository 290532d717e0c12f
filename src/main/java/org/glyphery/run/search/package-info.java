/// Runs are found here among thousands: by words, tags, statuses and conditions on any field, in
/// any order, by groups, and by views that people have saved.
///
/// Start at [RunSearch].
@NamedInterface("search")
@NullMarked
package org.glyphery.run.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
