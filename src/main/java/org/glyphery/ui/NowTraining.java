package org.glyphery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.glyphery.NumberWords;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;

/// What trains now and how far it is, at the right of every page.
final class NowTraining extends Div {

    private final Span text = new Span();
    private final ProgressBar line = new ProgressBar();
    private @Nullable RunId shown;

    NowTraining(RunsLive live) {
        addClassName("now-training");
        add(text, line);
        setVisible(false);
        live.progress().ifPresent(this::show);
        live.follow(this, this::hear);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Progressed(var progress) -> show(progress);
            case RunEvent.Deleted _, RunEvent.QueueChanged _ -> {} // never the one that trains
            case RunEvent.Changed(var run) -> {
                if (run.id().equals(shown) && run.status() != RunStatus.RUNNING) {
                    setVisible(false);
                }
            }
        }
    }

    private void show(RunProgress progress) {
        shown = progress.runId();
        text.setText(
                "%s, epoch %d of %d · %s"
                        .formatted(
                                progress.name(),
                                progress.epoch(),
                                progress.epochs(),
                                NumberWords.remaining(progress.remaining())));
        line.show("Training of " + progress.name(), progress.share());
        setVisible(true);
    }
}
