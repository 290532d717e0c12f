/// Files of datasets are fetched here from the addresses that the catalogue has for them, and from
/// no others: with progress, resumed where they broke off, checked before they count.
///
/// Start at [Fetch].
@NamedInterface("fetch")
@NullMarked
package org.glyphery.dataset.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
