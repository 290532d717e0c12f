package org.glyphery.ui.run;

import com.vaadin.flow.component.html.NativeButton;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;

/// Lets a run that trains finish its epoch and no more; lets one that was paused or cut off go on.
public final class StopOrResume extends NativeButton {

    private final RunQueue queue;
    private Run run;

    public StopOrResume(Run run, RunQueue queue) {
        this.run = run;
        this.queue = queue;
        addClassName("plain");
        addClickListener(_ -> press());
        show(run);
    }

    public void show(Run changed) {
        if (!changed.status().equals(run.status())) setEnabled(true);
        run = changed;
        switch (run.status()) {
            case RUNNING -> setText("Stop after this epoch");
            case PAUSED, CANCELLED, FAILED -> setText("Resume");
            case QUEUED, FINISHED -> {}
        }
        setVisible(
                switch (run.status()) {
                    case RUNNING -> run.epochs() > 1;
                    case PAUSED, CANCELLED, FAILED -> true;
                    case QUEUED, FINISHED -> false;
                });
    }

    private void press() {
        if (run.status() == RunStatus.RUNNING) {
            queue.stopAfterEpoch(run.id());
            setText("Stops after this epoch");
            setEnabled(false);
        } else {
            queue.resume(run.id());
        }
    }
}
