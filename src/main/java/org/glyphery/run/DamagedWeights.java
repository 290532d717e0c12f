package org.glyphery.run;

import org.glyphery.UserError;

/// The stored weights of an epoch are not those that were learned: their file cannot be read, or
/// its checksum is another.
public final class DamagedWeights extends UserError {

    DamagedWeights(String run, int epoch) {
        super(
                """
                The weights of epoch %d of run %s are damaged on disk, so nothing is answered from them: \
                put a copy of runs/%s/epochs/%04d/weights.npz in its place, ask another epoch, or train the run again.\
                """
                        .formatted(epoch, run, run, epoch));
    }
}
