package org.glyphery.prediction;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.ModelName;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// The models for other programs: each with its stored epochs as versions, and the served names
/// that lead to them, each with what was promoted as versions. Questions that arrive together are
/// answered in one batch.
@Service
public class Serving {

    private final Models models;
    private final Runs runs;
    private final ServedNames names;
    private final ServingSettings settings;

    Serving(Models models, Runs runs, ServedNames names, ServingSettings settings) {
        this.models = models;
        this.names = names;
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

    /// Which probabilities are wanted.
    public enum Confidence {
        /// The softmax of the logits.
        AS_TRAINED,

        /// The softmax of the logits divided by the temperature of the epoch.
        CALIBRATED;

        public static Confidence of(boolean calibrated) {
            return calibrated ? CALIBRATED : AS_TRAINED;
        }
    }

    /// What one epoch says.
    ///
    /// @param target that answered
    /// @param epoch of it
    /// @param temperature by which the probabilities are calibrated; absent where they are as the
    ///   network was trained to give them
    /// @param probabilities [size, classes], row by row
    public record ServedAnswer(
            ServedTarget target, int epoch, Optional<Double> temperature, float[] probabilities) {

        /// The version, as whoever asked counts versions.
        public int version() {
            return target.versionAnswered(epoch);
        }
    }

    /// That one request may ask about.
    public int mostPictures() {
        return settings.mostPictures();
    }

    /// All that can answer, best first.
    public List<Model> models() {
        return models.all();
    }

    /// What answers under a name: where a model and a served name had one name, the served one.
    ///
    /// @throws UnknownVersion if a served name never had the version, or its run is gone
    public Optional<ServedTarget> find(ModelName name, Version version) {
        Optional<ServedName> served = names.find(name);
        return served.isPresent()
                ? served.map(known -> target(known, version))
                : models.find(name).map(model -> ServedTarget.of(model, version));
    }

    /// Whether there is something of that name, be it that it cannot answer.
    public boolean has(ModelName name) {
        return names.find(name).isPresent() || models.find(name).isPresent();
    }

    /// What answers under a name where no version is asked for.
    public Optional<ServedTarget> find(ModelName name) {
        return find(name, new Version.BestVersion());
    }

    private ServedTarget target(ServedName name, Version asked) {
        ServedVersion version =
                switch (asked) {
                    case Version.BestVersion _, Version.Last _ -> name.current();
                    case Version.EpochVersion(int number) ->
                            name.version(number)
                                    .orElseThrow(() -> UnknownVersion.never(name, number));
                };
        Model model = model(version).orElseThrow(() -> UnknownVersion.gone(name, version.number()));
        return new ServedTarget(name.name(), model, asked, Optional.of(version));
    }

    private Optional<Model> model(ServedVersion version) {
        return models.find(version.model()).filter(model -> model.isOf(version.run()));
    }

    /// The versions that can be asked, the first of them first: a model's stored epochs, or what
    /// has been served under a name and is still there.
    public List<Integer> versions(ServedTarget target) {
        return target.served().isEmpty()
                ? runs.storedEpochs(target.model().run())
                : names.find(target.name()).stream()
                        .flatMap(name -> name.versions().stream())
                        .filter(version -> model(version).isPresent())
                        .map(ServedVersion::number)
                        .toList();
    }

    /// The epoch that answers now.
    public int epoch(ServedTarget target) {
        return epoch(target.model(), target.version());
    }

    private static int epoch(Model model, Version version) {
        return switch (version) {
            case Version.BestVersion _ -> model.epoch();
            case Version.Last _ -> last(model.run());
            case Version.EpochVersion(int number) -> number;
        };
    }

    /// Whether the weights that answer are kept.
    public boolean isStored(ServedTarget target) {
        return runs.hasWeights(target.model().run(), epoch(target));
    }

    /// The answer, computed together with what others ask at the same time. Where a served name has
    /// been promoted and the run before it deleted since it was looked up, the run that serves now
    /// answers, unless a version was asked for.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @throws UnknownModel if it was deleted
    /// @throws UnknownVersion if the version of a served name was asked for, and its run deleted
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    public ServedAnswer answer(
            ServedTarget target, float[] examples, int size, Confidence confidence) {
        try {
            return ask(target, examples, size, confidence);
        } catch (UnknownModel | NoWeights gone) {
            ServedTarget now = now(target);
            if (now.equals(target)) throw gone;
            return ask(now, examples, size, confidence);
        }
    }

    /// What was asked of a served name as it is by now, where it takes the same pictures; else the
    /// same again.
    ///
    /// @throws UnknownVersion if the version that was asked for is gone
    public ServedTarget now(ServedTarget before) {
        if (before.served().isEmpty()) return before;
        return names.find(before.name())
                .map(name -> target(name, before.asked()))
                .filter(now -> now.model().data().shape().equals(before.model().data().shape()))
                .orElse(before);
    }

    private ServedAnswer ask(
            ServedTarget target, float[] examples, int size, Confidence confidence) {
        return models.ask(
                target.model().name(),
                size,
                asked -> epoch(asked, target),
                loaded -> {
                    int epoch = loaded.stored().number();
                    return switch (confidence) {
                        case AS_TRAINED ->
                                new ServedAnswer(
                                        target,
                                        epoch,
                                        Optional.empty(),
                                        loaded.asTrained(examples, size));
                        case CALIBRATED ->
                                new ServedAnswer(
                                        target,
                                        epoch,
                                        Optional.of(loaded.temperature()),
                                        loaded.probabilities(examples, size));
                    };
                });
    }

    /// @throws UnknownModel if another run has the model's name by now
    private static int epoch(Model now, ServedTarget target) {
        if (!now.isOf(target.model().run().id())) throw new UnknownModel(now.name());
        return epoch(now, target.version());
    }

    private static int last(Run run) {
        return run.last().orElseThrow().epoch();
    }
}
