package org.glyphery.prediction;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.run.ModelName;

/// One model's answer for one glyph. Its probabilities are shared, not copied.
///
/// @param model the model's name
/// @param probabilities of each class, calibrated; they add up to 1
/// @param temperature by which they are; 1 where the epoch was not calibrated
/// @param duration that the model took
/// @param seen the glyph as the model reads it, where that is not as it came: black and white
/// @param knowsHand whether the digits that somebody kept were weighed beside it
public record Prediction(
        ModelName model,
        float[] probabilities,
        double temperature,
        Duration duration,
        Optional<Glyph> seen,
        boolean knowsHand) {

    public Prediction(
            ModelName model,
            float[] probabilities,
            double temperature,
            Duration duration,
            Optional<Glyph> seen) {
        this(model, probabilities, temperature, duration, seen, false);
    }

    /// The same answer, but with the digits that somebody kept weighed beside it.
    public Prediction withHand(float[] helped) {
        return new Prediction(model, helped, temperature, duration, seen, true);
    }

    /// The name of the most probable class.
    ///
    /// @param model that gave the answer
    public String className(Model model) {
        return model.data().classes().get(label());
    }

    /// The class that comes next, the first of equals.
    public int second() {
        int best = label();
        int second = best == 0 ? Math.min(1, probabilities.length - 1) : 0;
        for (int label = 0; label < probabilities.length; label++) {
            if (label != best && probabilities[label] > probabilities[second]) second = label;
        }
        return second;
    }

    public Sureness sureness() {
        return new Sureness(probabilities[label()], probabilities[second()]);
    }

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
