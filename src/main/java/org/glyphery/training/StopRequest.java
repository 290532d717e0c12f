package org.glyphery.training;

/// What training is told when it asks whether to stop.
public enum StopRequest {
    NONE,

    /// The epoch that is under way is the last.
    AFTER_EPOCH,

    /// It stops between two steps; the epoch under way is scored and reported as far as it went.
    NOW,

    /// It stops between two steps, with no more than a checkpoint, to go on later.
    PAUSE
}
