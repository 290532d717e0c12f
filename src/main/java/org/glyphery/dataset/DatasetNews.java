package org.glyphery.dataset;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.glyphery.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells whoever listens that there are other datasets than before, or other files on their way to
/// become one. Listeners are called soon, on a thread of its own, so that they may wait for what
/// whoever tells has locked.
@Component
public class DatasetNews {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetNews.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService courier = Threads.started("dataset-news", 1);

    /// Calls this at every change.
    ///
    /// @return ends it
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Something has changed.
    public void tell() {
        if (!courier.isShutdown()) courier.execute(this::tellAll);
    }

    private void tellAll() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener to datasets failed", e);
            }
        }
    }

    @PreDestroy
    void close() {
        courier.shutdown();
    }
}
