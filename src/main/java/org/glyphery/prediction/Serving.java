package org.glyphery.prediction;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// The models for other programs: each with its stored epochs as versions, and questions that
/// arrive together answered in one batch.
@Service
public class Serving {

    private final Models models;
    private final Runs runs;
    private final ServingSettings settings;

    Serving(Models models, Runs runs, ServingSettings settings) {
        this.models = models;
        this.settings = settings;
        this.runs = runs;
    }

    /// Which of a model's epochs answers.
    public sealed interface Version {

        /// The one chosen on validation; 0 of a closed form.
        record BestVersion() implements Version {}

        /// The one that was trained last.
        record Last() implements Version {}

        record EpochVersion(int number) implements Version {}
    }

    /// What one epoch says.
    ///
    /// @param epoch that answered
    /// @param probabilities [size, classes], row by row
    public record ServedAnswer(int epoch, float[] probabilities) {}

    /// That one request may ask about.
    public int mostPictures() {
        return settings.mostPictures();
    }

    /// All that can answer, best first.
    public List<Model> models() {
        return models.all();
    }

    public Optional<Model> find(ModelName name) {
        return models.find(name);
    }

    /// The epochs that can be asked, the first of them first.
    public List<Integer> epochs(Model model) {
        return runs.storedEpochs(model.run());
    }

    /// The epoch that a version means now.
    public int epoch(Model model, Version version) {
        return switch (version) {
            case Version.BestVersion _ -> model.epoch();
            case Version.Last _ -> last(model.run());
            case Version.EpochVersion(int number) -> number;
        };
    }

    /// The answer, computed together with what others ask at the same time.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @throws UnknownModel if it was deleted
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    public ServedAnswer answer(ModelName model, Version version, float[] examples, int size) {
        return models.ask(
                model,
                size,
                asked -> epoch(asked, version),
                loaded ->
                        new ServedAnswer(
                                loaded.stored().number(), loaded.probabilities(examples, size)));
    }

    private static int last(Run run) {
        return run.last().orElseThrow().epoch();
    }
}
