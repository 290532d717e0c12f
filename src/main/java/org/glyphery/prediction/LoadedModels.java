package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.glyphery.network.Classifier;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// The stored epochs that can answer at once, shared by all threads. They are loaded when they are
/// first asked, and unloaded, the one whose last question is longest ago first, when all of them
/// would take more native memory than they may.
@Service
public class LoadedModels {

    private final Runs runs;
    private final ServingSettings settings;

    /// The one that was asked last is last.
    private final Map<Epoch, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    /// Native memory of the slots, whether or not they are open yet.
    private long reserved;

    /// Native memory of what is open, whether or not it still has a slot.
    private final AtomicLong open = new AtomicLong();

    /// So that many who ask for different epochs do not open all of them at once.
    private final Semaphore openings = new Semaphore(AnswerThreads.NUMBER, true);

    LoadedModels(Runs runs, ServingSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    private record Epoch(RunId runId, int number) {}

    /// @param bytes of native memory, about
    /// @param asked when it was asked last
    public record LoadedModel(Run run, int epoch, long bytes, Instant asked) {}

    /// The one that was asked last is first.
    public synchronized List<LoadedModel> all() {
        return slots.values().stream().map(Slot::seen).toList().reversed();
    }

    /// Of native memory that all of them take together, about; those too that are unloaded as soon
    /// as their last answer is out.
    public long bytes() {
        return open.get();
    }

    /// Of native memory that they may take together.
    public long mostBytes() {
        return settings.memory().toBytes();
    }

    /// Loads it if need be; who asks for the same meanwhile waits for it, who asks for others does
    /// not.
    ///
    /// @throws NoWeights if the epoch is not kept
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    <T> T ask(Run run, int epoch, Function<Answering, T> question) {
        Answering lent = lend(run, epoch);
        try {
            return question.apply(lent);
        } finally {
            lent.giveBack();
        }
    }

    /// Is not asked any more.
    void forget(RunId runId, int epoch) {
        unload(new Epoch(runId, epoch));
    }

    /// As [#forget], every epoch of a run.
    void forgetAll(RunId runId) {
        List<Epoch> epochs;
        synchronized (this) {
            epochs = slots.keySet().stream().filter(key -> key.runId().equals(runId)).toList();
        }
        epochs.forEach(this::unload);
    }

    @PreDestroy
    void close() {
        List<Epoch> epochs;
        synchronized (this) {
            epochs = List.copyOf(slots.keySet());
        }
        epochs.forEach(this::unload);
    }

    private Answering lend(Run run, int epoch) {
        while (true) {
            Slot slot = slot(run, epoch);
            Answering answering = opened(slot);
            if (answering.lend()) {
                slot.retireIfDropped();
                return answering;
            }
        }
    }

    private Answering opened(Slot slot) {
        try {
            return slot.opened();
        } catch (RuntimeException | Error e) {
            remove(slot);
            throw e;
        }
    }

    private Slot slot(Run run, int epoch) {
        var key = new Epoch(run.id(), epoch);
        synchronized (this) {
            Slot known = slots.get(key);
            if (known != null) return known.asked();
        }
        if (!runs.hasWeights(run, epoch)) throw new NoWeights(run, epoch);
        // Outside the lock, since it builds the network's graph to count its operations.
        long bytes = Classifier.nativeBytes(runs.network(run));
        var fresh = new Slot(run, epoch, bytes, () -> open(run, epoch, bytes));
        if (fresh.bytes() > mostBytes()) throw new ModelTooLarge(run, fresh.bytes(), mostBytes());
        var unloaded = new ArrayList<Slot>();
        Slot slot = put(key, fresh, unloaded);
        unloaded.forEach(Slot::drop);
        return slot;
    }

    private Answering open(Run run, int epoch, long bytes) {
        openings.acquireUninterruptibly();
        try {
            var weights = runs.weights(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
            var classifier = new Classifier(runs.network(run), weights);
            open.addAndGet(bytes);
            return new Answering(epoch, classifier, settings, () -> open.addAndGet(-bytes));
        } finally {
            openings.release();
        }
    }

    /// @param unloaded gets those that must go for it
    private synchronized Slot put(Epoch key, Slot fresh, List<Slot> unloaded) {
        Slot known = slots.putIfAbsent(key, fresh);
        if (known != null) return known.asked();
        reserved += fresh.bytes();
        var eldest = slots.values().iterator();
        while (reserved > mostBytes()) {
            Slot slot = eldest.next();
            eldest.remove();
            reserved -= slot.bytes();
            unloaded.add(slot);
        }
        return fresh;
    }

    private void unload(Epoch key) {
        Slot slot;
        synchronized (this) {
            slot = slots.get(key);
        }
        if (slot != null) {
            remove(slot);
            slot.drop();
        }
    }

    private synchronized void remove(Slot slot) {
        if (slots.remove(new Epoch(slot.run().id(), slot.epoch()), slot)) reserved -= slot.bytes();
    }
}
