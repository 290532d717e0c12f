package org.glyphery.ui;

import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// What a press of a run's button does.
public enum RunAction {
    CANCEL("Cancel", "Cancel %s"),
    ASK("Delete", "Delete %s"),
    DELETE("Delete for good", "Delete %s for good, with its model");

    private final String text;
    private final String label;

    RunAction(String text, String label) {
        this.text = text;
        this.label = label;
    }

    /// What the first press does, where the run stands so.
    public static RunAction first(RunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> CANCEL;
            case FINISHED, FAILED, CANCELLED -> ASK;
        };
    }

    public String text() {
        return text;
    }

    /// For those who do not see in which row the button stands.
    public String label(Run run) {
        return label.formatted(run.name());
    }
}
