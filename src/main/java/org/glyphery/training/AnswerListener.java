package org.glyphery.training;

/// Hears what a network answers for each example of a split, in their order.
@FunctionalInterface
interface AnswerListener {

    /// Nobody who wants to know.
    AnswerListener NOBODY = (_, _, _) -> {};

    /// @param logits [rows, classes], which change afterwards
    /// @param row of the example
    /// @param label what it is
    void answered(float[] logits, int row, int label);
}
