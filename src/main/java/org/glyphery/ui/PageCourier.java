package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.glyphery.Threads;
import org.springframework.stereotype.Service;

/// Brings news to the pages that are open, on a thread of its own: whoever has the news trains, or
/// is somebody else's page, and waits for no page to be written.
@Service
public class PageCourier {

    private final ExecutorService thread = Threads.started("pages", 1);

    /// Does this under the page's lock, soon; not at all if the page is gone by then.
    void bring(UI page, Command change) {
        thread.execute(() -> Pages.change(page, change));
    }

    /// Brings news that is read when it arrives, so that several are brought as one.
    ///
    /// @return asks for the change to be made, which is made once until it is asked for again
    public Runnable together(UI page, Command change) {
        var isOnItsWay = new AtomicBoolean();
        return () -> {
            if (isOnItsWay.getAndSet(true)) return;
            bring(
                    page,
                    () -> {
                        isOnItsWay.set(false);
                        change.execute();
                    });
        };
    }

    /// Has a component hear of changes, under its page's lock and soon after them, for as long as
    /// it is on the page.
    ///
    /// @param subscribes has the runnable called after each change, until what it returns is run
    public void follow(Component hearing, UnaryOperator<Runnable> subscribes, Command hears) {
        hearing.addAttachListener(attached -> {
            Runnable ends = subscribes.apply(together(attached.getUI(), hears));
            attached.getSource()
                    .addDetachListener(detached -> {
                        detached.unregisterListener();
                        ends.run();
                    });
        });
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
