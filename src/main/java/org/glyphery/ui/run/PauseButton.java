package org.glyphery.ui.run;

import com.vaadin.flow.component.html.NativeButton;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;

/// Lets a run that trains rest after its step, to go on later exactly where it was.
public final class PauseButton extends NativeButton {

    private Run run;

    public PauseButton(Run run, RunQueue queue) {
        super("Pause");
        this.run = run;
        addClassName("plain");
        addClickListener(_ -> {
            queue.pause(this.run.id());
            setText("Pauses after this step");
            setEnabled(false);
        });
        show(run);
    }

    public void show(Run changed) {
        run = changed;
        setVisible(run.status() == RunStatus.RUNNING && run.epochs() > 0);
        if (isVisible()) return;
        setText("Pause");
        setEnabled(true);
    }
}
