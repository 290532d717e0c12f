package org.glyphery.ui.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnExample;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What models read in what was kept, each asked once for each epoch that answers.
final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    /// One model, in one of its epochs, on one drawing.
    private record Question(ModelName model, int epoch, String example) {}

    private final Models models;
    private final Map<Question, String> read = new ConcurrentHashMap<>();

    Readings(Models models) {
        this.models = models;
    }

    /// The name of the class that the model reads.
    ///
    /// @throws UserError if it cannot answer
    String of(Model model, OwnExample kept) {
        return read.computeIfAbsent(
                new Question(model.name(), model.epoch(), kept.id()),
                _ ->
                        models.predictWith(List.of(model), model.sees(kept))
                                .orFault()
                                .given()
                                .getFirst()
                                .className(model));
    }

    /// How many drawings each of the models reads right, in the models' order; of those that can
    /// answer.
    Map<Model, Long> right(List<Model> asked, List<OwnExample> kept) {
        Map<Model, Long> right = new LinkedHashMap<>();
        for (Model model : asked) {
            try {
                right.put(model, right(model, kept));
            } catch (UserError fault) {
                LOG.debug("{} is left out of what was kept", model.name(), fault);
            }
        }
        return right;
    }

    private long right(Model model, List<OwnExample> kept) {
        return kept.stream().filter(each -> of(model, each).equals(each.className())).count();
    }
}
