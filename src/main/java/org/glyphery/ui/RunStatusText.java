package org.glyphery.ui;

import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// The state of a run, in words.
public final class RunStatusText {

    private RunStatusText() {}

    public static String word(RunStatus status) {
        return switch (status) {
            case QUEUED -> "queued";
            case RUNNING -> "training";
            case FINISHED -> "finished";
            case FAILED -> "failed";
            case PAUSED -> "paused";
            case CANCELLED -> "cancelled";
        };
    }

    private static String epochs(Run run) {
        return switch (run.epochs()) {
            case 0 -> "closed form";
            case 1 -> "1 epoch";
            default -> run.epochs() + " epochs";
        };
    }

    /// How far it came, or why it did not.
    public static String detail(Run run) {
        return switch (run.status()) {
            case QUEUED -> "waits for its turn";
            case RUNNING ->
                    run.last()
                            .map(last ->
                                    "epoch %d of %d done".formatted(last.epoch(), run.epochs()))
                            .orElse("starting");
            case FINISHED -> run.remark().orElseGet(() -> epochs(run));
            case FAILED -> run.failure().orElse("");
            case PAUSED, CANCELLED ->
                    run.last()
                            .map(last ->
                                    "after epoch %d of %d".formatted(last.epoch(), run.epochs()))
                            .orElse("before its first epoch");
        };
    }
}
