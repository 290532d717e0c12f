package org.glyphery.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// What can be done about a run: to cancel it while it waits or trains, else to delete it, which
/// takes a second press, since nothing brings it back.
public final class RunAction extends NativeButton {

    /// What a press does.
    private enum Does {
        CANCEL("Cancel", "Cancel %s"),
        ASK("Delete", "Delete %s"),
        DELETE("Delete for good", "Delete %s for good, with its model");

        private final String text;
        private final String label;

        Does(String text, String label) {
            this.text = text;
            this.label = label;
        }
    }

    private final Consumer<String> cancels;
    private final Consumer<String> deletes;
    private Run run;
    private Does does;

    /// @param cancels gets the run's id, as `deletes` does
    public RunAction(Run run, Consumer<String> cancels, Consumer<String> deletes) {
        this.run = run;
        this.cancels = cancels;
        this.deletes = deletes;
        does = first(run.status());
        addClassName("plain");
        addClickListener(_ -> press());
        getElement().addEventListener("blur", _ -> show(first(this.run.status())));
        show(does);
    }

    public void show(Run changed) {
        var before = run.status();
        run = changed;
        if (changed.status() != before) show(first(changed.status()));
    }

    private void press() {
        switch (does) {
            case CANCEL -> cancels.accept(run.id());
            case ASK -> show(Does.DELETE);
            case DELETE -> deletes.accept(run.id());
        }
    }

    private void show(Does next) {
        does = next;
        setText(next.text);
        setAriaLabel(next.label.formatted(run.name()));
        setClassName("final", next == Does.DELETE);
    }

    private static Does first(RunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> Does.CANCEL;
            case FINISHED, FAILED, CANCELLED -> Does.ASK;
        };
    }
}
