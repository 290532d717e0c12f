package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// How far the runs of a study are.
///
/// @param runs of each of its plans, in their order; absent where nobody has asked for one yet
/// @param binned for each of its plans without a run, one that lies in the bin; absent where none
///   does
/// @param isOver whether nothing is left to train though runs rest, as after successive halving
/// @param remark why it ended by itself
public record StudyState(
        Study study,
        List<Optional<Run>> runs,
        List<Optional<Run>> binned,
        boolean isOver,
        Optional<String> remark) {

    public StudyState {
        runs = List.copyOf(runs);
        binned = List.copyOf(binned);
    }

    public long finished() {
        return runs.stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() == RunStatus.FINISHED)
                .count();
    }

    /// Names the plans whose runs lie in the bin; absent where none does.
    public Optional<String> binWarning() {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < binned.size(); place++) {
            if (binned.get(place).isPresent()) names.add(study.plans().get(place).name());
        }
        if (names.isEmpty()) return Optional.empty();
        boolean one = names.size() == 1;
        return Optional.of(
                "%s of %s %s in the bin and %s left out here: restore %s on the page Storage, or start the study to train %s anew."
                        .formatted(
                                one ? "The run" : "The runs",
                                NumberWords.list(names),
                                one ? "lies" : "lie",
                                one ? "is" : "are",
                                one ? "it" : "them",
                                one ? "it" : "them"));
    }

    /// Waiting or training.
    public long underWay() {
        return runs.stream().flatMap(Optional::stream).filter(StudyState::isUnderWay).count();
    }

    /// Resting until a person lets them go on.
    public long paused() {
        return runs.stream()
                .flatMap(Optional::stream)
                .filter(run -> run.status() == RunStatus.PAUSED)
                .count();
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
            case QUEUED, RUNNING, PAUSED, CANCELLED -> false;
        };
    }

    static boolean isUnderWay(Run run) {
        return run.status() == RunStatus.QUEUED || run.status() == RunStatus.RUNNING;
    }

    /// Whether its study waits for it: it is under way, or a person lets it rest for now.
    static boolean isPending(Run run) {
        return isUnderWay(run) || run.status() == RunStatus.PAUSED;
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
