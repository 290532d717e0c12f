package org.glyphery.run;

/// Where a run stands.
public enum RunStatus {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED
}
