package org.glyphery.run;

import java.util.List;
import org.glyphery.UserError;
import org.glyphery.training.RunId;

/// There is no run with this id, or it lies in the bin.
public final class UnknownRun extends UserError {

    private UnknownRun(String message) {
        super(message);
    }

    /// @param binned the run alone, where it lies in the bin
    static UnknownRun gone(RunId id, List<Run> binned) {
        return binned.stream()
                .findFirst()
                .map(UnknownRun::inBin)
                .orElseGet(() -> called(id.value()));
    }

    /// @param written what cannot be the id of a run, or is that of none
    public static UnknownRun called(String written) {
        return new UnknownRun(
                "There is no run \"%s\"; it may have been deleted. The Runs page lists all runs."
                        .formatted(written));
    }

    private static UnknownRun inBin(Run run) {
        return new UnknownRun(
                "%s lies in the bin, and answers nowhere from there. Restore it on the page Storage, or by POST /api/runs/%s/restore."
                        .formatted(run.name(), run.id()));
    }

    static UnknownRun notInBin(RunId id) {
        return new UnknownRun(
                "No run \"%s\" lies in the bin; it may have been restored, or deleted for good. The page Storage lists what does."
                        .formatted(id));
    }
}
