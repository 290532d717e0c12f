package org.glyphery.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells whoever listens what changes about runs. Listeners are called on the training thread and
/// must be quick.
@Component
public class RunEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();

    /// Ends a subscription.
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    public Subscription subscribe(Consumer<RunEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(RunEvent event) {
        for (Consumer<RunEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener to runs failed", e);
            }
        }
    }
}
