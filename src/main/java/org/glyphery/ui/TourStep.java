package org.glyphery.ui;

import java.util.Locale;

/// A step of the tour that the server sees done; that something was drawn the browser sees for
/// itself.
public enum TourStep {
    KEEP,
    TRAIN,
    WATCH,
    LOOK_INSIDE,
    COMPARE,
    STUDY;

    /// The name of the step in the browser; see frontend/tour.ts.
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
