package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.network.Classifier;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// The stored epochs that can answer at once, shared by all threads: whatever asks a network asks
/// it here, pages and programs alike. They are loaded when they are first asked, and unloaded, the
/// one whose last question is longest ago first, when all of them would take more native memory
/// than they may.
@Service
public class LoadedModels {

    private final Runs runs;
    private final ServingSettings settings;

    /// The places, of which that of the model asked last is last.
    private final Map<PlaceKey, LoadedModel> places = new LinkedHashMap<>(16, 0.75f, true);

    /// Native memory of what has a place, whether or not it is open yet.
    private long reserved;

    /// Native memory of what is open, whether or not it still has a place.
    private final AtomicLong open = new AtomicLong();

    /// What keeps many who ask for different epochs from opening all of them at once.
    private final Semaphore openings = new Semaphore(AnswerThreads.NUMBER, true);

    LoadedModels(Runs runs, ServingSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    private record PlaceKey(RunId run, int epoch) {}

    /// A model as whoever watches the server sees it.
    ///
    /// @param bytes of native memory, about
    /// @param asked when it was asked last
    public record LoadedEpoch(Run run, int epoch, long bytes, Instant asked) {

        private static LoadedEpoch of(LoadedModel model) {
            var stored = model.stored();
            return new LoadedEpoch(stored.run(), stored.number(), stored.bytes(), model.asked());
        }
    }

    /// The one that was asked last is first.
    public synchronized List<LoadedEpoch> all() {
        return places.values().stream().map(LoadedEpoch::of).toList().reversed();
    }

    /// Bytes of native memory that all of them take together, about; those too that are unloaded as
    /// soon as their last answer is out.
    public long bytes() {
        return open.get();
    }

    /// Bytes of native memory that they may take together.
    public long mostBytes() {
        return settings.memory().toBytes();
    }

    /// Lends an epoch for one question. Who asks for the same meanwhile shares it, and who asks for
    /// others does not wait while it is loaded.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws DamagedEpoch if its weights cannot be read
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    public <T> T ask(Run run, int epoch, Function<LoadedModel, T> question) {
        LoadedModel lent = lent(run, epoch);
        try {
            open(lent);
            return question.apply(lent);
        } finally {
            lent.giveBack();
        }
    }

    /// Unloads an epoch that is not asked any more.
    void forget(RunId run, int epoch) {
        forgetIf((key, _) -> key.equals(new PlaceKey(run, epoch)));
    }

    /// Unloads every epoch of a run.
    void forgetAll(RunId run) {
        forgetIf((key, _) -> key.run().equals(run));
    }

    /// Unloads epochs in whose place the run has others by now.
    void forgetReplaced(Run now) {
        forgetIf((key, model) -> key.run().equals(now.id()) && isReplaced(model.stored(), now));
    }

    private static boolean isReplaced(StoredEpoch stored, Run now) {
        return Stream.of(now.best(), now.last())
                .flatMap(Optional::stream)
                .anyMatch(scores ->
                        scores.epoch() == stored.number() && !scores.equals(stored.scores()));
    }

    @PreDestroy
    void close() {
        forgetIf((_, _) -> true);
    }

    private void forgetIf(BiPredicate<PlaceKey, LoadedModel> unwanted) {
        List<LoadedModel> forgotten = new ArrayList<>();
        synchronized (this) {
            places.forEach((key, model) -> {
                if (unwanted.test(key, model)) forgotten.add(model);
            });
        }
        forgotten.forEach(this::unload);
    }

    private void open(LoadedModel lent) {
        try {
            lent.open();
        } catch (RuntimeException | Error e) {
            unload(lent);
            throw e;
        }
    }

    private LoadedModel lent(Run run, int epoch) {
        var key = new PlaceKey(run.id(), epoch);
        synchronized (this) {
            LoadedModel known = places.get(key);
            if (known != null) return known.lend();
        }
        // Outside the lock, since it builds the network's graph to count its operations.
        var fresh = fresh(run, epoch);
        if (fresh.stored().bytes() > mostBytes()) {
            throw new ModelTooLarge(run, fresh.stored().bytes(), mostBytes());
        }
        var unloaded = new ArrayList<LoadedModel>();
        LoadedModel lent = put(key, fresh, unloaded);
        unloaded.forEach(LoadedModel::giveBack);
        return lent;
    }

    private LoadedModel fresh(Run run, int epoch) {
        if (!runs.hasWeights(run, epoch)) throw new NoWeights(run, epoch);
        EpochScores scores =
                runs.history(run).stream()
                        .filter(each -> each.epoch() == epoch)
                        .findFirst()
                        .orElseThrow(() -> new NoWeights(run, epoch));
        var stored = new StoredEpoch(run, scores, Classifier.nativeBytes(runs.network(run)));
        return new LoadedModel(
                stored, () -> classifier(stored), settings, () -> open.addAndGet(-stored.bytes()));
    }

    /// @param unloaded gets those that must go for it
    private synchronized LoadedModel put(
            PlaceKey key, LoadedModel fresh, List<LoadedModel> unloaded) {
        LoadedModel known = places.putIfAbsent(key, fresh);
        if (known != null) return known.lend();
        reserved += fresh.stored().bytes();
        var eldest = places.values().iterator();
        while (reserved > mostBytes()) {
            LoadedModel model = eldest.next();
            eldest.remove();
            reserved -= model.stored().bytes();
            unloaded.add(model);
        }
        return fresh.lend();
    }

    private Classifier classifier(StoredEpoch stored) {
        openings.acquireUninterruptibly();
        try {
            Run run = stored.run();
            var weights =
                    runs.weights(run, stored.number())
                            .orElseThrow(() -> new NoWeights(run, stored.number()));
            var classifier = new Classifier(runs.network(run), weights);
            open.addAndGet(stored.bytes());
            return classifier;
        } finally {
            openings.release();
        }
    }

    private void unload(LoadedModel model) {
        var stored = model.stored();
        synchronized (this) {
            if (!places.remove(new PlaceKey(stored.run().id(), stored.number()), model)) return;
            reserved -= stored.bytes();
        }
        model.giveBack();
    }
}
