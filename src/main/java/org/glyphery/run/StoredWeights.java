package org.glyphery.run;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.glyphery.network.Weights;

/// Weights as the runs' folders hold them, each time checked against the checksum that the database
/// keeps of them.
final class StoredWeights {

    private static final String WEIGHTS = "weights";

    private final RunStore store;
    private final RunFiles files;

    StoredWeights(RunStore store, RunFiles files) {
        this.store = store;
        this.files = files;
    }

    /// The weights of an epoch; absent where they were not kept.
    ///
    /// @throws DamagedEpoch if they are not what was stored
    Optional<Weights> find(Run run, int epoch) {
        Optional<Weights> found = read(run, epoch);
        if (found.isEmpty()) return found;
        Optional<String> expected = store.weightsSha256(run.id(), epoch);
        if (expected.isPresent() && !expected.get().equals(found.get().sha256())) {
            throw new DamagedEpoch(run, epoch, WEIGHTS);
        }
        return found;
    }

    private Optional<Weights> read(Run run, int epoch) {
        try {
            return files.findWeights(run.id(), epoch);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw new DamagedEpoch(run, epoch, WEIGHTS, unreadable);
        }
    }
}
