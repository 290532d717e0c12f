/// Several characters drawn side by side: which strokes make which of them.
///
/// Start at [NumberReader]. Strokes are the smallest parts; groups of neighbours are candidates, a
/// network says of each what it would be, and the cover of all strokes that costs least is read:
/// segmentation by recognition, Fujisawa, Nakano & Kurino 1992, doi:10.1109/5.156471; the terms of
/// the cost after Liu, Sako & Fujisawa 2004, doi:10.1109/TPAMI.2004.104.
@ApplicationModule(allowedDependencies = {"image", "network"})
@NullMarked
package org.glyphery.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
