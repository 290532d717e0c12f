package org.glyphery.run;

import java.util.ArrayDeque;
import java.util.Deque;
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

    /// What each thread tells now, and what it is to tell then.
    private final ThreadLocal<Deque<RunEvent>> telling = ThreadLocal.withInitial(ArrayDeque::new);

    /// Ends a subscription.
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    public Subscription subscribe(Consumer<RunEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What a listener brings about is told once all have heard what it listened to.
    void tell(RunEvent event) {
        Deque<RunEvent> waiting = telling.get();
        waiting.add(event);
        if (waiting.size() > 1) return; // told below, by the call that this one is within
        while (!waiting.isEmpty()) {
            tellAll(waiting.getFirst());
            waiting.removeFirst();
        }
    }

    private void tellAll(RunEvent event) {
        for (Consumer<RunEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener to runs failed", e);
            }
        }
    }
}
