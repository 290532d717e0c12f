package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.RunId;

/// What came of a folder that no run of the database named.
///
/// @param id of the run, which names its folder
/// @param run as the database has it now; absent where the folder does not say its plan
/// @param epochs that were taken back
/// @param without epochs that are there, but whose folders do not say their scores
public record TakenBack(RunId id, Optional<Run> run, List<Integer> epochs, List<Integer> without) {

    /// Whether all that the folder holds is in the database again.
    public boolean isWhole() {
        return run.isPresent() && without.isEmpty();
    }
}
