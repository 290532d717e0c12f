package org.glyphery.run;

import org.glyphery.UserError;

/// A run stands where what was asked of it cannot be done.
public final class UnsuitableStatus extends UserError {

    private UnsuitableStatus(String message) {
        super(message);
    }

    static UnsuitableStatus ended(Run run) {
        return new UnsuitableStatus(
                "%s has ended already, so that there is nothing to cancel.".formatted(run.name()));
    }

    static UnsuitableStatus notRunning(Run run) {
        return new UnsuitableStatus(
                "%s is not being trained, so that there is no epoch to stop after."
                        .formatted(run.name()));
    }

    static UnsuitableStatus notToPause(Run run) {
        return new UnsuitableStatus(
                "%s is not being trained, so that there is nothing to pause. What waits is cancelled and resumed later."
                        .formatted(run.name()));
    }

    static UnsuitableStatus notQueued(Run run) {
        return new UnsuitableStatus(
                "%s does not wait in the queue, so that it cannot be moved there."
                        .formatted(run.name()));
    }

    static UnsuitableStatus notToResume(Run run) {
        return new UnsuitableStatus(
                "%s is not paused, has not been cancelled and has not failed, so that there is nothing to resume."
                        .formatted(run.name()));
    }

    /// There is no epoch yet.
    public static UnsuitableStatus untrained(Run run) {
        return new UnsuitableStatus(
                switch (run.status()) {
                    case QUEUED, RUNNING ->
                            "%s has no trained epoch yet, and so no weights. Wait for its first epoch."
                                    .formatted(run.name());
                    case FAILED ->
                            "%s failed before its first epoch was done, and so has no weights. %s"
                                    .formatted(
                                            run.name(),
                                            run.failure().orElse("Resume it or delete it."));
                    case PAUSED ->
                            "%s was paused before its first epoch was done, and so has no weights. Resume it to train it."
                                    .formatted(run.name());
                    case CANCELLED ->
                            "%s was cancelled before its first epoch was done, and so has no weights. Resume it to train it."
                                    .formatted(run.name());
                    case FINISHED ->
                            "%s ended without a trained epoch, and so has no weights. Train its plan again."
                                    .formatted(run.name());
                });
    }

    /// Nothing was learned that a control could be held against.
    static UnsuitableStatus isControl(Run run) {
        return new UnsuitableStatus(
                "%s was itself trained on shuffled labels, so that nothing needs to be held against it."
                        .formatted(run.name()));
    }

    /// The same plan was not trained on shuffled labels.
    public static UnsuitableStatus withoutControl(Run run) {
        return new UnsuitableStatus(
                "The plan of %s was not trained on shuffled labels yet. Train it so first, then ask again."
                        .formatted(run.name()));
    }

    static UnsuitableStatus running(Run run) {
        return new UnsuitableStatus(
                "%s is being trained. Cancel it first, then delete it.".formatted(run.name()));
    }
}
