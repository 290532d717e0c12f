package org.glyphery.prediction;

import java.time.Instant;
import java.util.function.Supplier;
import org.glyphery.prediction.LoadedModels.LoadedModel;
import org.glyphery.run.Run;
import org.jspecify.annotations.Nullable;

/// The place of one loaded model: taken before it is open, and given up while it may still be in
/// use.
final class Slot {

    private final Run run;
    private final int epoch;
    private final long bytes;
    private final Supplier<Answering> opening;
    private volatile Instant asked = Instant.now();
    private volatile @Nullable Answering answering;
    private volatile boolean dropped;

    /// @param opening takes a while; tried again by the next who asks when it fails
    Slot(Run run, int epoch, long bytes, Supplier<Answering> opening) {
        this.run = run;
        this.epoch = epoch;
        this.bytes = bytes;
        this.opening = opening;
    }

    Run run() {
        return run;
    }

    int epoch() {
        return epoch;
    }

    long bytes() {
        return bytes;
    }

    LoadedModel seen() {
        return new LoadedModel(run, epoch, bytes, asked);
    }

    Slot asked() {
        asked = Instant.now();
        return this;
    }

    /// Opened by the first who asks; the others wait for it.
    Answering opened() {
        Answering open = answering;
        return open == null ? open() : open;
    }

    private synchronized Answering open() {
        Answering open = answering;
        if (open == null) {
            open = opening.get();
            answering = open;
        }
        return open;
    }

    void drop() {
        dropped = true;
        retireIfDropped();
    }

    /// Where it was dropped while it was being opened, whoever opened it uses it once.
    void retireIfDropped() {
        Answering open = answering;
        if (dropped && open != null) open.retire();
    }
}
