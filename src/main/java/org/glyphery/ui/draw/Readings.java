package org.glyphery.ui.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.dataset.OwnDigit;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;

/// What models read in kept digits, each asked once for each epoch that answers.
final class Readings {

    /// One model, in one of its epochs, on one digit.
    private record Question(ModelName model, int epoch, String digit) {}

    private final Models models;
    private final Map<Question, Integer> labels = new ConcurrentHashMap<>();

    Readings(Models models) {
        this.models = models;
    }

    /// The label that the model reads.
    int of(Model model, OwnDigit digit) {
        return labels.computeIfAbsent(
                new Question(model.name(), model.epoch(), digit.id()),
                _ -> models.predictWith(List.of(model), digit.glyph()).getFirst().label());
    }

    /// How many digits each of the models reads right, in the models' order.
    Map<Model, Long> right(List<Model> asked, List<OwnDigit> digits) {
        Map<Model, Long> right = new LinkedHashMap<>();
        asked.forEach(model ->
                right.put(
                        model,
                        digits.stream()
                                .filter(digit -> of(model, digit) == digit.label())
                                .count()));
        return right;
    }
}
