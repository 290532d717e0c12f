package org.glyphery.prediction;

import java.time.Duration;

/// One model's answer for one glyph. Its probabilities are shared, not copied.
///
/// @param model the model's name
/// @param probabilities of each class; they add up to 1
/// @param duration that the model took
public record Prediction(String model, float[] probabilities, Duration duration) {

    /// The most probable class, the first of equals.
    public int label() {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }
}
