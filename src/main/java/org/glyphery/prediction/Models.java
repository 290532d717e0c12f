package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Classifier;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// The models that can answer for what the pad draws, each with its best epoch. A model whose run
/// gets a better epoch answers with that from then on.
@Service
public class Models {

    /// What the pad draws.
    public static final PictureShape PAD = new PictureShape(28, 28, 1);

    /// Models that one answer may ask.
    public static final int MOST_AT_ONCE = 32;

    /// Digits.
    public static final int PAD_CLASSES = 10;

    private static final Comparator<Model> BEST_FIRST =
            Comparator.comparingDouble(Models::validationAccuracy)
                    .reversed()
                    .thenComparing(Comparator.comparing((Model model) -> model.run().id()));

    private final Runs runs;
    private final RunEvents.Subscription subscription;
    private final Map<String, Model> models = new LinkedHashMap<>(); // by run id
    private final Map<String, Answering> answering = new HashMap<>(); // by run id

    Models(Runs runs, RunEvents events) {
        this.runs = runs;
        subscription = events.subscribe(this::hear);
        runs.all().reversed().forEach(run -> show(run, false));
    }

    /// Best first, by validation; models without a validation score come last.
    public synchronized List<Model> all() {
        return models.values().stream().sorted(BEST_FIRST).toList();
    }

    /// The best of each kind of architecture, best first.
    public List<Model> bestOfEachKind() {
        var best = new LinkedHashMap<String, Model>();
        all().forEach(model -> best.putIfAbsent(model.kind(), model));
        return List.copyOf(best.values());
    }

    public synchronized Optional<Model> find(String name) {
        return models.values().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /// What these models answer, in their order.
    ///
    /// @throws UnknownModel if one of them is not there
    public List<Prediction> predict(Glyph glyph, Collection<String> names) {
        return names.stream().map(name -> answering(name).predict(name, glyph)).toList();
    }

    @PreDestroy
    void close() {
        subscription.end();
        synchronized (this) {
            answering.values().forEach(Answering::retire);
            answering.clear();
        }
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> show(run, isNewEpoch(run));
            case RunEvent.Deleted(var run) -> forget(run);
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    private synchronized void forget(Run run) {
        models.remove(run.id());
        Optional.ofNullable(answering.remove(run.id())).ifPresent(Answering::retire);
    }

    private synchronized boolean isNewEpoch(Run run) {
        Model before = models.get(run.id());
        return run.best().isPresent()
                && (before == null || !before.run().best().equals(run.best()));
    }

    /// @param open whether to open it at once, on the thread that trained it and outside the lock,
    ///   so that nobody who draws waits for it; else its first question does
    private void show(Run run, boolean open) {
        if (run.best().isEmpty() || !readsThePad(run)) {
            return;
        }
        Optional<Answering> opened = open ? Optional.of(open(run).warm()) : Optional.empty();
        synchronized (this) {
            models.put(run.id(), new Model(run.model(), run, run.plan().architecture().title()));
            opened.map(fresh -> answering.put(run.id(), fresh)).ifPresent(Answering::retire);
        }
    }

    private boolean readsThePad(Run run) {
        var network = runs.network(run);
        return network.input().equals(PAD) && network.classes() == PAD_CLASSES;
    }

    private synchronized Answering answering(String name) {
        Model model = find(name).orElseThrow(() -> new UnknownModel(name));
        return answering.computeIfAbsent(model.run().id(), _ -> open(model.run())).lent();
    }

    private Answering open(Run run) {
        return new Answering(new Classifier(runs.network(run), runs.bestWeights(run)));
    }

    private static double validationAccuracy(Model model) {
        return model.run()
                .best()
                .flatMap(best -> best.validation())
                .map(scores -> scores.accuracy())
                .orElse(0.0);
    }
}
