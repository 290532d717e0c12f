package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// How far the runs of a study are.
///
/// @param runs of each of its plans, in their order; absent where nobody has asked for one yet
/// @param isOver whether nothing is left to train though runs rest, as after successive halving
/// @param remark why it ended by itself
public record StudyState(
        Study study, List<Optional<Run>> runs, boolean isOver, Optional<String> remark) {

    public StudyState {
        runs = List.copyOf(runs);
    }

    public long finished() {
        return runs.stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() == RunStatus.FINISHED)
                .count();
    }

    /// Waiting or training.
    public long underWay() {
        return runs.stream().flatMap(Optional::stream).filter(StudyState::isUnderWay).count();
    }

    static boolean isUnderWay(Run run) {
        return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    }

    public boolean isDone() {
        return isOver || finished() == runs.size();
    }
}
