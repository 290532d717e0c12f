package org.glyphery.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.glyphery.training.Glimpse;
import org.glyphery.training.Onlooker;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What those see who look at a run while it trains. Whoever asks again and again looks; a training
/// that nobody asks about is left alone, and those on which somebody looks take little longer.
@Component
public class LiveGlimpses {

    /// Whoever has asked looks on for so long.
    private static final Duration LOOKS_ON = Duration.ofSeconds(4);

    /// The shortest time from one glimpse to the next.
    private static final Duration APART = Duration.ofMillis(700);

    /// The time from one glimpse to the next is at least so many times what the glimpse took: it
    /// costs the training 2 %, however slow the network is. The first of a run does not count: only
    /// then are the examples chosen.
    private static final long TIMES_ITS_COST = 50;

    private final Map<RunId, RunOnlookers> trained = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    @Autowired
    LiveGlimpses() {
        this(System::nanoTime);
    }

    /// @param nanoTime tells the time, in nanoseconds
    LiveGlimpses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// The newest glimpse of a run, for somebody who looks on; absent where it does not train,
    /// before the first, and where it is the one that is known.
    ///
    /// @param known its steps; -1 for none. A run that has gone back to a checkpoint has done fewer
    ///   than are known.
    public Optional<Glimpse> newest(RunId id, long known) {
        return Optional.ofNullable(trained.get(id))
                .flatMap(RunOnlookers::asked)
                .filter(glimpse -> glimpse.step() != known);
    }

    /// The onlookers of a run that begins to train, until they are closed.
    RunOnlookers of(RunId id) {
        var looking = new RunOnlookers(id);
        trained.put(id, looking);
        return looking;
    }

    /// The onlookers of one run.
    final class RunOnlookers implements Onlooker, AutoCloseable {

        private final RunId id;
        private volatile @Nullable Glimpse newest;
        private volatile long looksUntil = nanoTime.getAsLong();
        private long due = looksUntil; // this and the next on the training thread alone
        private long begun;

        private RunOnlookers(RunId id) {
            this.id = id;
        }

        private Optional<Glimpse> asked() {
            looksUntil = nanoTime.getAsLong() + LOOKS_ON.toNanos();
            return Optional.ofNullable(newest);
        }

        @Override
        public boolean isLooking() {
            begun = nanoTime.getAsLong();
            return begun - looksUntil < 0 && begun - due >= 0;
        }

        @Override
        public void see(Glimpse glimpse) {
            long now = nanoTime.getAsLong();
            long cost = newest == null ? 0 : now - begun;
            newest = glimpse;
            due = now + Math.max(APART.toNanos(), TIMES_ITS_COST * cost);
        }

        @Override
        public void close() {
            trained.remove(id, this);
        }
    }
}
