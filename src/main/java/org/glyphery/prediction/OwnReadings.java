package org.glyphery.prediction;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.UserError;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.run.ModelName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What models read in what people drew and kept, each asked once for each epoch that answers.
@Service
public class OwnReadings {

    private static final Logger LOG = LoggerFactory.getLogger(OwnReadings.class);

    /// One model, in one of its epochs, on one drawing.
    private record Question(ModelName model, int epoch, String example) {}

    private final Models models;
    private final Map<Question, String> read = new ConcurrentHashMap<>();

    OwnReadings(Models models, OwnExamples own) {
        this.models = models;
        own.subscribe(() -> forget(own.ids()));
    }

    /// Nothing is known any more of drawings that are gone.
    private void forget(List<String> left) {
        Set<String> ids = new HashSet<>(left);
        read.keySet().removeIf(question -> !ids.contains(question.example()));
    }

    /// The name of the class that the model reads.
    ///
    /// @throws UserError if it cannot answer
    public String of(Model model, OwnExample kept) {
        return read.computeIfAbsent(
                new Question(model.name(), model.epoch(), kept.id()),
                _ ->
                        models.predictWith(List.of(model), model.sees(kept))
                                .orFault()
                                .given()
                                .getFirst()
                                .className(model));
    }

    /// What each of the models reads in each drawing, in the models' order; of those that can
    /// answer.
    public Map<Model, List<String>> of(List<Model> asked, List<OwnExample> kept) {
        Map<Model, List<String>> readings = new LinkedHashMap<>();
        for (Model model : asked) {
            try {
                readings.put(model, kept.stream().map(each -> of(model, each)).toList());
            } catch (UserError fault) {
                LOG.debug("{} is left out of what was kept", model.name(), fault);
            }
        }
        return readings;
    }

    /// How many of the drawings the model reads as what they were meant to be.
    ///
    /// @throws UserError if it cannot answer
    public int right(Model model, List<OwnExample> kept) {
        long right = kept.stream().filter(each -> of(model, each).equals(each.className())).count();
        return Math.toIntExact(right);
    }
}
