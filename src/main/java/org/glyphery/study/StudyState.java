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

    public long failed() {
        return runs.stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() == RunStatus.FAILED)
                .count();
    }

    /// It trains no more by itself.
    static boolean hasEnded(Run run) {
        return switch (run.status()) {
            case FINISHED, FAILED -> true;
            case QUEUED, RUNNING, CANCELLED -> false;
        };
    }

    static boolean isUnderWay(Run run) {
        return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    }

    /// Whether all has been trained that can be, failed runs counted.
    public boolean isDone() {
        boolean halved = isOver && runs.stream().allMatch(Optional::isPresent);
        return halved || finished() + failed() == runs.size();
    }

    /// Whether it has ended, also before all was trained, as at a limit of time.
    public boolean hasEnded() {
        return isDone() || (remark.isPresent() && underWay() == 0);
    }
}
