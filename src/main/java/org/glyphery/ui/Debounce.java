package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Does what is costly once a person has stopped typing for a moment.
public final class Debounce {

    private static final int PAUSE_MILLIS = 250;

    private final AtomicInteger turns = new AtomicInteger();

    /// Does this under the page's lock after the pause, unless something else is asked for before
    /// that.
    public void soon(Runnable action) {
        int turn = turns.incrementAndGet();
        UI page = UI.getCurrentOrThrow();
        CompletableFuture.delayedExecutor(
                        PAUSE_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() ->
                        Pages.change(
                                page,
                                () -> {
                                    if (turn == turns.get()) action.run();
                                }));
    }

    /// What was asked for before and is not done yet is not done any more.
    public void forget() {
        turns.incrementAndGet();
    }
}
