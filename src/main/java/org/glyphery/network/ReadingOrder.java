package org.glyphery.network;

/// In which order a picture is read as a sequence.
public enum ReadingOrder {

    /// From top to bottom, a row a step.
    ROWS,

    /// From left to right, a column a step.
    COLUMNS,

    /// Row by row, a pixel a step.
    PIXELS
}
