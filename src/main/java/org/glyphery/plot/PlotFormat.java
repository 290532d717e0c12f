package org.glyphery.plot;

/// The room that a plot has on a page, and whether it bears its title itself. Letters are as large
/// in print, whatever the room.
public enum PlotFormat {
    /// A picture that stands for itself.
    ALONE(760, 1, true),
    /// The width of the text, above a caption.
    WIDE(760, 1, false),
    /// One of a pair.
    HALF(420, 0.6, false),
    /// One of four in a row, as small multiples are.
    QUARTER(240, 0.4, false);

    private final double width;
    private final double tall;
    private final boolean titled;

    PlotFormat(double width, double tall, boolean titled) {
        this.width = width;
        this.tall = tall;
        this.titled = titled;
    }

    double width() {
        return width;
    }

    /// The height of a plane that is so high where there is room.
    double height(double alone) {
        return tall * alone;
    }

    /// The number of lines of a grid that there is room for, where there is room for so many alone.
    int lines(int alone) {
        return (int) Math.max(3, Math.round(alone * width / ALONE.width));
    }

    boolean titled() {
        return titled;
    }
}
