package org.glyphery.ui;

import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// What a press of a run's button does: cancel it while it waits or trains, else put it into the
/// bin.
public enum RunAction {
    CANCEL("Cancel", "Cancel %s"),
    DELETE("Delete", "Delete %s");

    private final String text;
    private final String label;

    RunAction(String text, String label) {
        this.text = text;
        this.label = label;
    }

    /// What a press does where the run stands so.
    public static RunAction of(RunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> CANCEL;
            case PAUSED, FINISHED, FAILED, CANCELLED -> DELETE;
        };
    }

    public String text() {
        return text;
    }

    /// The words for those who do not see in which row the button stands.
    public String label(Run run) {
        return label.formatted(run.name());
    }
}
