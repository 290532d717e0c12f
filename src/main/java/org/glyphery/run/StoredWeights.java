package org.glyphery.run;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.glyphery.network.Weights;

/// Weights as the runs' folders hold them, each time checked against the checksum that the database
/// keeps of them.
final class StoredWeights {

    private final RunStore store;
    private final RunFiles files;

    StoredWeights(RunStore store, RunFiles files) {
        this.store = store;
        this.files = files;
    }

    /// Absent where they were not kept.
    ///
    /// @throws DamagedWeights if they are not what was stored
    Optional<Weights> find(String run, int epoch) {
        Optional<Weights> found = read(run, epoch);
        if (found.isEmpty()) return found;
        Optional<String> expected = store.weightsSha256(run, epoch);
        if (expected.isPresent() && !expected.get().equals(found.get().sha256())) {
            throw new DamagedWeights(run, epoch);
        }
        return found;
    }

    private Optional<Weights> read(String run, int epoch) {
        try {
            return files.findWeights(run, epoch);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw new DamagedWeights(run, epoch);
        }
    }
}
