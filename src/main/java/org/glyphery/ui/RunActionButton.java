package org.glyphery.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.glyphery.run.Run;

/// What can be done about a run: to cancel it while it waits or trains, else to delete it.
public final class RunActionButton extends NativeButton {

    private final Consumer<Run> cancels;
    private final Consumer<Run> deletes;
    private Run run;

    public RunActionButton(Run run, Consumer<Run> cancels, Consumer<Run> deletes) {
        this.run = run;
        this.cancels = cancels;
        this.deletes = deletes;
        addClassName("plain");
        addClickListener(_ -> press());
        show(run);
    }

    public void show(Run changed) {
        run = changed;
        var action = RunAction.of(run.status());
        setText(action.text());
        setAriaLabel(action.label(run));
    }

    private void press() {
        switch (RunAction.of(run.status())) {
            case CANCEL -> cancels.accept(run);
            case DELETE -> deletes.accept(run);
        }
    }
}
