package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.glyphery.Threads;
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

    /// Pages are written on this thread, since the one that tells of runs is the one that trains.
    private final ExecutorService courier = Threads.started("pages", 1);

    RunsLive(RunEvents events, RunQueue queue) {
        this.events = events;
        this.queue = queue;
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
                    events.subscribe(event ->
                            courier.execute(() -> Pages.change(page, () -> hears.accept(event))));
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

    @PreDestroy
    void close() {
        courier.shutdown();
    }
}
