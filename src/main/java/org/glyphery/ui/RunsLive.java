package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunQueue;
import org.springframework.stereotype.Service;

/// Brings what happens to runs to the pages that are open.
@Service
public class RunsLive {

    private final RunEvents events;
    private final RunQueue queue;

    private final PageCourier courier;

    RunsLive(RunEvents events, RunQueue queue, PageCourier courier) {
        this.events = events;
        this.queue = queue;
        this.courier = courier;
    }

    /// Calls `hears` under the page's lock from now on, for as long as the component is on a page.
    public void follow(Component component, Consumer<RunEvent> hears) {
        follow(component, hears, () -> {});
    }

    /// @param reads is called once the component hears what happens, so that nothing falls between
    public void follow(Component component, Consumer<RunEvent> hears, Runnable reads) {
        component.addAttachListener(attached -> {
            UI page = attached.getUI();
            var subscription =
                    events.subscribe(event -> courier.bring(page, () -> hears.accept(event)));
            attached.getSource()
                    .addDetachListener(detached -> {
                        detached.unregisterListener();
                        subscription.end();
                    });
            reads.run(); // last, since it may take the component off the page again
        });
    }

    /// The progress of the run that trains now.
    public Optional<RunProgress> progress() {
        return queue.progress();
    }
}
