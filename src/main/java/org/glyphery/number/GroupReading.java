package org.glyphery.number;

/// What a group of strokes would be, taken for one character. Its probabilities are shared, not
/// copied.
///
/// @param probabilities of each class; they add up to 1
/// @param wholeness the probability that it is a whole character, neither a part of one nor two, in
///   [0, 1]; 1 where nothing tells
public record GroupReading(float[] probabilities, double wholeness) {

    /// The probability of the most probable class.
    double best() {
        double best = 0;
        for (float probability : probabilities) best = Math.max(best, probability);
        return best;
    }
}
