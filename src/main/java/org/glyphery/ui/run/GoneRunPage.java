package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.ui.Addresses;

/// What a run's page says once it was deleted, until it is restored, wherever that is done.
final class GoneRunPage extends Div {

    /// @param run as it was
    /// @param back is called with the run as it is once it was restored
    GoneRunPage(Run run, RunPageServices services, Consumer<Run> back) {
        services.bin()
                .find(run.id())
                .ifPresentOrElse(
                        binned -> add(new BinnedRunSheet(binned, services.bin())),
                        () -> sayForGood(run));
        services.live()
                .follow(
                        this,
                        event -> {
                            if (event instanceof RunEvent.Changed(var changed)
                                    && changed.id().equals(run.id())) back.accept(changed);
                        },
                        () -> services.runs().find(run.id()).ifPresent(back));
    }

    private void sayForGood(Run run) {
        add(
                new H1(run.name() + " is gone"),
                new Paragraph("It was deleted for good, with its model and all that it had kept."),
                new Paragraph(new Anchor(Addresses.RUNS, "All runs")));
    }
}
