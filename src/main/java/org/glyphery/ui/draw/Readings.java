package org.glyphery.ui.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnDigit;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What models read in kept digits, each asked once for each epoch that answers.
final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    /// One model, in one of its epochs, on one digit.
    private record Question(ModelName model, int epoch, String digit) {}

    private final Models models;
    private final Map<Question, Integer> labels = new ConcurrentHashMap<>();

    Readings(Models models) {
        this.models = models;
    }

    /// The label that the model reads.
    ///
    /// @throws UserError if it cannot answer
    int of(Model model, OwnDigit digit) {
        return labels.computeIfAbsent(
                new Question(model.name(), model.epoch(), digit.id()),
                _ ->
                        models.predictWith(List.of(model), digit.glyph())
                                .orFault()
                                .given()
                                .getFirst()
                                .label());
    }

    /// How many digits each of the models reads right, in the models' order; of those that can
    /// answer.
    Map<Model, Long> right(List<Model> asked, List<OwnDigit> digits) {
        Map<Model, Long> right = new LinkedHashMap<>();
        for (Model model : asked) {
            try {
                right.put(model, right(model, digits));
            } catch (UserError fault) {
                LOG.debug("{} is left out of my digits", model.name(), fault);
            }
        }
        return right;
    }

    private long right(Model model, List<OwnDigit> digits) {
        return digits.stream().filter(digit -> of(model, digit) == digit.label()).count();
    }
}
