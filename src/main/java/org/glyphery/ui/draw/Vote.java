package org.glyphery.ui.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.glyphery.network.Architecture;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;

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

    /// Less than this is not sure.
    private static final double LEAST = 0.6;

    /// A runner-up nearer than this could as well be the answer.
    private static final double LEAD = 0.15;

    static Vote of(Model model, Prediction answer) {
        float[] probabilities = answer.probabilities();
        int best = answer.label();
        int second = best == 0 ? Math.min(1, probabilities.length - 1) : 0;
        for (int label = 0; label < probabilities.length; label++) {
            if (label != best && probabilities[label] > probabilities[second]) second = label;
        }
        return new Vote(
                model.name().value(),
                model.run().name(),
                model.network().architecture() instanceof Architecture.Templates,
                answer.className(model),
                probabilities[best],
                model.data().classes().get(second),
                probabilities[second]);
    }

    /// Whether it is no guess.
    @JsonProperty("sure")
    boolean isSure() {
        return probability >= LEAST && !isTorn();
    }

    /// Whether the runner-up could as well be the answer.
    boolean isTorn() {
        return probability - secondProbability < LEAD;
    }
}
