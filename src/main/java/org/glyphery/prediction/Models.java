package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.UnknownDataset;
import org.glyphery.image.Glyph;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The models that can answer, each with its best epoch, and among them those that read what the
/// pad draws. A model whose run gets a better epoch answers with that from then on.
@Service
public class Models {

    /// Models that one answer may ask.
    public static final int MOST_AT_ONCE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels loaded;
    private final PredictionTimes times;
    private final RunEvents.Subscription subscription;
    private final ModelsByName models = new ModelsByName();

    Models(
            Runs runs,
            Datasets datasets,
            LoadedModels loaded,
            PredictionTimes times,
            RunEvents events) {
        this.runs = runs;
        this.datasets = datasets;
        this.loaded = loaded;
        this.times = times;
        subscription = events.subscribe(this::hear);
        runs.all().reversed().forEach(run -> show(run, false));
    }

    /// All of them, in the order of [ModelRanking].
    public List<Model> all() {
        return ranked().models();
    }

    /// Those that were taught handwriting, and so read what the pad draws, the best first.
    public List<Model> readingInk() {
        return ranked().readingInk();
    }

    /// What models read of handwriting, digits first.
    public List<Alphabet> alphabets() {
        return ranked().alphabets();
    }

    /// The best of each kind of architecture that reads the first of the alphabets, best first.
    public List<Model> bestOfEachKind() {
        RankedModels ranked = ranked();
        return ranked.alphabets().stream()
                .findFirst()
                .map(alphabet -> ranked.bestOfEachKind(alphabet::isReadBy))
                .orElseGet(List::of);
    }

    /// The best of each kind of architecture that reads this alphabet, best first.
    public List<Model> bestOfEachKind(Alphabet alphabet) {
        return bestOfEachKind(alphabet::isReadBy);
    }

    /// The best of each kind of architecture that was taught the dataset of this name, best first.
    public List<Model> bestOfEachKind(String dataset) {
        return bestOfEachKind(model -> model.data().name().equals(dataset));
    }

    /// The best of each kind of architecture among those that count, best first.
    public List<Model> bestOfEachKind(Predicate<Model> counts) {
        return ranked().bestOfEachKind(counts);
    }

    private RankedModels ranked() {
        return models.ranked();
    }

    public Optional<Model> find(ModelName name) {
        return models.find(name);
    }

    /// A model that answers with this epoch, whether or not it is the best.
    ///
    /// @throws NoWeights if the epoch is not kept
    public Optional<Model> find(ModelName name, int epoch) {
        return find(name).map(model -> model.answeringWith(scores(model.run(), epoch)));
    }

    private EpochScores scores(Run run, int epoch) {
        return runs.history(run).stream()
                .filter(scores -> scores.epoch() == epoch)
                .filter(_ -> runs.hasWeights(run, epoch))
                .findFirst()
                .orElseThrow(() -> new NoWeights(run, epoch));
    }

    /// What these models answer, in their order, each with the epoch that it is asked for.
    ///
    /// @throws UnknownModel if one of them is not there any more
    public Replies predictWith(List<Model> asked, Glyph glyph) {
        return predictWith(asked, _ -> glyph);
    }

    /// What these models answer, in their order, each with the epoch that it is asked for and to
    /// what it sees.
    ///
    /// @throws UnknownModel if one of them is not there any more
    public Replies predictWith(List<Model> asked, Function<Model, Glyph> seenBy) {
        return replies(asked, Model::name, model -> predict(seenBy.apply(model), model));
    }

    /// What models answer, in their order, each with its best epoch and to what it sees.
    ///
    /// @throws UnknownModel if one of them is not there
    public Replies replies(Map<ModelName, Glyph> seen) {
        return replies(
                seen.entrySet(),
                Map.Entry::getKey,
                each -> predict(each.getValue(), each.getKey()));
    }

    /// What a model answers to what it sees of a picture, with its best epoch.
    ///
    /// @throws UserError if the picture cannot be read, or the model cannot answer
    public Prediction answer(Model model, AskedPicture picture) {
        return predict(picture.seenBy(model), model.name());
    }

    private static <T> Replies replies(
            Collection<T> asked, Function<T, ModelName> name, Function<T, Prediction> predict) {
        List<Prediction> given = new ArrayList<>();
        Map<ModelName, UserError> faults = new LinkedHashMap<>();
        for (T each : asked) {
            try {
                given.add(predict.apply(each));
            } catch (DamagedEpoch | NoWeights | ModelTooLarge fault) {
                faults.put(name.apply(each), fault);
            }
        }
        return new Replies(given, faults);
    }

    private Prediction predict(Glyph glyph, Model asked) {
        return ask(asked, 1, model -> model.predict(asked.name(), glyph));
    }

    /// Asks the epoch that a model is asked for, or the best that it has by now.
    ///
    /// @param pictures that are asked about
    <T> T ask(Model asked, int pictures, Function<LoadedModel, T> question) {
        return ask(
                asked.name(),
                pictures,
                now -> asked.asked().map(EpochScores::epoch).orElseGet(now::epoch),
                question);
    }

    /// What these models answer, in their order.
    ///
    /// @throws UnknownModel if one of them is not there
    public List<Prediction> predict(Glyph glyph, Collection<ModelName> names) {
        return names.stream().map(name -> predict(glyph, name)).toList();
    }

    private Prediction predict(Glyph glyph, ModelName name) {
        return ask(name, 1, Model::epoch, model -> model.predict(name, glyph));
    }

    /// @param pictures that are asked about
    /// @param epoch may be another one by the time that it is asked: while a run trains, epochs
    ///   that are neither best nor last any more are dropped
    <T> T ask(
            ModelName name,
            int pictures,
            ToIntFunction<Model> epoch,
            Function<LoadedModel, T> question) {
        long started = System.nanoTime();
        T answer = ask(name, epoch, question);
        times.add(name, pictures, Duration.ofNanos(System.nanoTime() - started));
        return answer;
    }

    private <T> T ask(
            ModelName name, ToIntFunction<Model> epoch, Function<LoadedModel, T> question) {
        Model model = get(name);
        int asked = epoch.applyAsInt(model);
        try {
            return loaded.ask(model.run(), asked, question);
        } catch (NoWeights e) {
            Model now = get(name);
            if (epoch.applyAsInt(now) == asked) throw missing(now, asked, e);
            return loaded.ask(now.run(), epoch.applyAsInt(now), question);
        }
    }

    /// The best epoch's weights are always kept, so that somebody else has removed them.
    private static UserError missing(Model model, int epoch, NoWeights missing) {
        return epoch == model.best().epoch()
                ? new DamagedEpoch(model.run(), epoch, "weights")
                : missing;
    }

    private Model get(ModelName name) {
        return find(name).orElseThrow(() -> new UnknownModel(name));
    }

    @PreDestroy
    void close() {
        subscription.end();
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> {
                loaded.forgetReplaced(run);
                show(run, isNewEpoch(run));
            }
            case RunEvent.Deleted(var run) -> {
                forget(run);
                runs.find(run.id()).ifPresent(restored -> show(restored, false));
            }
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private void forget(Run run) {
        find(run.model())
                .filter(model -> model.run().id().equals(run.id()))
                .ifPresent(models::remove);
        loaded.forgetAll(run.id());
        times.forget(run.model());
    }

    private boolean isNewEpoch(Run run) {
        return run.best().isPresent() && !bestSoFar(run).equals(run.best());
    }

    private Optional<EpochScores> bestSoFar(Run run) {
        return find(run.model()).flatMap(model -> model.run().best());
    }

    /// @param open whether to open it at once, on the thread that trained it, so that nobody who
    ///   draws waits for it; else its first question does
    private void show(Run run, boolean open) {
        if (run.best().isEmpty()) return;
        Model model;
        try {
            model = Model.of(run, runs.network(run), datasets);
        } catch (UnknownDataset unknown) { // a newer Glyphery may have trained it
            LOG.warn("The model {} does not answer. {}", run.model(), unknown.getMessage());
            return;
        }
        if (open) warmUp(run);
        models.put(model)
                .filter(before -> before.epoch() != model.epoch())
                .ifPresent(before -> loaded.forget(before.run().id(), before.epoch()));
        if (runs.find(run.id()).isEmpty()) forget(run); // deleted while it was being shown
    }

    /// Opens the model; where it fails, whoever asks first hears why.
    private void warmUp(Run run) {
        try {
            loaded.ask(
                    run,
                    run.best().orElseThrow().epoch(),
                    model -> {
                        model.warmUp();
                        return model;
                    });
        } catch (RuntimeException e) {
            LOG.warn("{} could not be loaded after its epoch", run.name(), e);
        }
    }
}
