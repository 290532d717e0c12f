package org.glyphery.ui.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.glyphery.network.Architecture;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Sureness;

/// One model's answer, as the page says it.
///
/// @param model the name that programs call it by
/// @param title what the page calls it
/// @param templates whether it only compares with templates
/// @param read the most probable class
/// @param probability of that
/// @param second the class that comes next
/// @param secondProbability of that
record Vote(
        String model,
        String title,
        boolean templates,
        String read,
        double probability,
        String second,
        double secondProbability) {

    static Vote of(Model model, Prediction answer) {
        float[] probabilities = answer.probabilities();
        int second = answer.second();
        return new Vote(
                model.name().value(),
                model.run().name(),
                model.network().architecture() instanceof Architecture.Templates,
                answer.className(model),
                probabilities[answer.label()],
                model.data().classes().get(second),
                probabilities[second]);
    }

    /// Whether it is no guess.
    @JsonProperty("sure")
    boolean isSure() {
        return sureness().isSure();
    }

    /// Whether the runner-up could as well be the answer.
    boolean isTorn() {
        return sureness().isTorn();
    }

    private Sureness sureness() {
        return new Sureness(probability, secondProbability);
    }
}
