package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.Awaited;
import org.glyphery.network.Classifier;
import org.glyphery.network.Embedder;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.network.Weights;
import org.glyphery.prediction.EpochPlaces.PlaceKey;
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

    /// How long one who waits for a probe does not look whether it is still waited for.

    private final Runs runs;

    private final ServingSettings settings;

    private final EpochPlaces places;

    /// Native memory of what is open, whether or not it still has a place.
    private final AtomicLong open = new AtomicLong();

    /// What keeps many who ask for different epochs from opening all of them at once.
    private final Semaphore openings = new Semaphore(AnswerThreads.NUMBER, true);

    /// What keeps half of the threads that answer for answers, and more probes than that from being
    /// held at once.
    private final Semaphore probed = new Semaphore(AnswerThreads.NUMBER, true);

    LoadedModels(Runs runs, ServingSettings settings) {
        this.runs = runs;
        this.settings = settings;
        places = new EpochPlaces(mostBytes());
    }

    /// A model as whoever watches the server sees it.
    ///
    /// @param bytes of native memory, about
    /// @param asked when it was asked last
    /// @param isProbe whether it is there to be looked into, and does not answer
    public record LoadedEpoch(Run run, int epoch, long bytes, Instant asked, boolean isProbe) {

        private static LoadedEpoch of(HeldEpoch<?> held) {
            var stored = held.stored();
            return new LoadedEpoch(
                    stored.run(),
                    stored.number(),
                    stored.bytes(),
                    held.asked(),
                    !(held instanceof LoadedModel));
        }
    }

    /// The one that was asked last is first.
    public List<LoadedEpoch> all() {
        return places.all().stream().map(LoadedEpoch::of).toList();
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
        return lent(run, epoch, LoadedModel.class, this::model, question);
    }

    /// Lends an epoch that can be looked into, as [#ask] lends one that answers; who comes late
    /// waits before it is loaded.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws DamagedEpoch if its weights cannot be read
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    /// @throws Awaited.GivenUp if nobody waits any more for what the calling thread answers
    public <T> T probe(Run run, int epoch, Function<LoadedProbe, T> question) {
        Awaited.acquire(probed);
        try {
            return lent(run, epoch, LoadedProbe.class, this::probe, question);
        } finally {
            probed.release();
        }
    }

    /// Lends an epoch that tells what its last dense layer gets, as [#ask] lends one that answers.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws DamagedEpoch if its weights cannot be read
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    public <T> T embed(Run run, int epoch, Function<LoadedEmbedder, T> question) {
        return lent(run, epoch, LoadedEmbedder.class, this::embedder, question);
    }

    /// Unloads an epoch that is not asked any more.
    void forget(RunId run, int epoch) {
        places.forgetIf(stored -> stored.run().id().equals(run) && stored.number() == epoch);
    }

    /// Unloads every epoch of a run.
    void forgetAll(RunId run) {
        places.forgetIf(stored -> stored.run().id().equals(run));
    }

    /// Unloads epochs in whose place the run has others by now.
    void forgetReplaced(Run now) {
        places.forgetIf(stored -> stored.run().id().equals(now.id()) && isReplaced(stored, now));
    }

    private static boolean isReplaced(StoredEpoch stored, Run now) {
        return Stream.of(now.best(), now.last())
                .flatMap(Optional::stream)
                .anyMatch(scores ->
                        scores.epoch() == stored.number() && !scores.equals(stored.scores()));
    }

    @PreDestroy
    void close() {
        places.forgetIf(_ -> true);
    }

    private <H extends HeldEpoch<?>, T> T lent(
            Run run,
            int epoch,
            Class<H> kind,
            BiFunction<Run, EpochScores, H> making,
            Function<H, T> question) {
        var key = new PlaceKey(run.id(), epoch, kind);
        H lent = places.lent(key, kind, () -> making.apply(run, scores(run, epoch)));
        try {
            open(lent);
            return question.apply(lent);
        } finally {
            lent.giveBack();
        }
    }

    private void open(HeldEpoch<?> lent) {
        try {
            lent.open();
        } catch (RuntimeException | Error e) {
            places.unload(lent);
            throw e;
        }
    }

    private EpochScores scores(Run run, int epoch) {
        if (!runs.hasWeights(run, epoch)) throw new NoWeights(run, epoch);
        return runs.scores(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
    }

    private LoadedModel model(Run run, EpochScores scores) {
        var stored = new StoredEpoch(run, scores, Classifier.nativeBytes(runs.network(run)));
        return new LoadedModel(
                stored, () -> opened(stored, Classifier::new), settings, () -> closed(stored));
    }

    private LoadedProbe probe(Run run, EpochScores scores) {
        var stored = new StoredEpoch(run, scores, Probe.nativeBytes(runs.network(run)));
        return new LoadedProbe(
                stored, () -> opened(stored, Probe::new), settings, () -> closed(stored));
    }

    private LoadedEmbedder embedder(Run run, EpochScores scores) {
        var stored = new StoredEpoch(run, scores, Embedder.nativeBytes(runs.network(run)));
        return new LoadedEmbedder(
                stored, () -> opened(stored, Embedder::new), settings, () -> closed(stored));
    }

    private <T> T opened(StoredEpoch stored, BiFunction<Network, Weights, T> opening) {
        openings.acquireUninterruptibly();
        try {
            Run run = stored.run();
            var weights =
                    runs.weights(run, stored.number())
                            .orElseThrow(() -> new NoWeights(run, stored.number()));
            T made = opening.apply(runs.network(run), weights);
            open.addAndGet(stored.bytes());
            return made;
        } finally {
            openings.release();
        }
    }

    private void closed(StoredEpoch stored) {
        open.addAndGet(-stored.bytes());
    }
}
