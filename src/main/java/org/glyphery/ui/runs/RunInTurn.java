package org.glyphery.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.training.RunId;

/// The run that trains now, of two that race the one whose turn it is.
final class RunInTurn {

    private Optional<RunId> now = Optional.empty();

    /// @return the runs whose rows change with a step of this one: itself, and the one whose turn
    ///   it was until now
    List<RunId> step(RunId id) {
        List<RunId> changed = Stream.concat(now.stream(), Stream.of(id)).distinct().toList();
        now = Optional.of(id);
        return changed;
    }
}
