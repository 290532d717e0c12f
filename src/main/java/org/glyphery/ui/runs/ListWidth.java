package org.glyphery.ui.runs;

/// How much of each run the list has room for.
enum ListWidth {
    /// One card a run, as in runs.css.
    CARDS,

    /// Columns without the curves.
    NARROW,

    WIDE;

    private static final int WIDEST_OF_CARDS = 900; // pixels, as in runs.css
    private static final int WIDEST_WITHOUT_CURVES = 1200;

    /// @param pixels that the window is wide
    static ListWidth of(int pixels) {
        if (pixels <= WIDEST_OF_CARDS) return CARDS;
        return pixels <= WIDEST_WITHOUT_CURVES ? NARROW : WIDE;
    }
}
