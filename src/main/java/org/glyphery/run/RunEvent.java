package org.glyphery.run;

/// What changes about runs while the server works. Told after it was stored.
public sealed interface RunEvent {

    /// A run was queued, restored from the bin, started, cancelled, ended, renamed or tagged, or
    /// has an epoch more.
    record Changed(Run run) implements RunEvent {}

    /// A run was put into the bin, with its model and all that it kept.
    record Deleted(Run run) implements RunEvent {}

    /// Runs wait in another order, or the queue is paused or goes on.
    record QueueChanged() implements RunEvent {}

    /// A few times a second while a run trains.
    record Progressed(RunProgress progress) implements RunEvent {}
}
