package org.glyphery.network;

/// The order in which a picture is read as a sequence.
public enum ReadingOrder {

    /// Rows from top to bottom, one a step.
    ROWS,

    /// Columns from left to right, one a step.
    COLUMNS,

    /// Row by row, a pixel a step.
    PIXELS
}
