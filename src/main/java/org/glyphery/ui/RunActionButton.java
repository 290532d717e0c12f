package org.glyphery.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.glyphery.run.Run;

/// What can be done about a run: to cancel it while it waits or trains, else to delete it, which
/// takes a second press, since nothing brings it back.
public final class RunActionButton extends NativeButton {

    private final Consumer<String> cancels;
    private final Consumer<String> deletes;
    private Run run;
    private RunAction action;

    /// @param cancels gets the run's id, as `deletes` does
    public RunActionButton(Run run, Consumer<String> cancels, Consumer<String> deletes) {
        this.run = run;
        this.cancels = cancels;
        this.deletes = deletes;
        action = RunAction.first(run.status());
        addClassName("plain");
        addClickListener(_ -> press());
        getElement().addEventListener("blur", _ -> show(RunAction.first(this.run.status())));
        show(action);
    }

    public void show(Run changed) {
        var before = run.status();
        run = changed;
        if (changed.status() != before) show(RunAction.first(changed.status()));
    }

    private void press() {
        switch (action) {
            case CANCEL -> cancels.accept(run.id());
            case ASK -> show(RunAction.DELETE);
            case DELETE -> deletes.accept(run.id());
        }
    }

    private void show(RunAction next) {
        action = next;
        setText(next.text());
        setAriaLabel(next.label(run));
        setClassName("final", next == RunAction.DELETE);
    }
}
