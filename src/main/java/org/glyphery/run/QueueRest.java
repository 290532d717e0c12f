package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glyphery.UnusableStorage;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue's rest while nothing can be stored: nothing begins, and what trained waits again. It
/// ends by itself, since it is tried again every few seconds whether anything can be stored.
final class QueueRest {

    private static final Logger LOG = LoggerFactory.getLogger(QueueRest.class);

    private static final int SECONDS_BETWEEN_TRIES = 5;

    private final StorageCheck storage;
    private final QueueStore queue;
    private final RunStore store;
    private final RunEvents events;
    private volatile @Nullable String why; // while it lasts

    QueueRest(StorageCheck storage, QueueStore queue, RunStore store, RunEvents events) {
        this.storage = storage;
        this.queue = queue;
        this.store = store;
        this.events = events;
    }

    /// Why nothing begins, in a sentence.
    Optional<String> why() {
        return Optional.ofNullable(why);
    }

    /// Waits until there is work, or, while the queue rests, until it is time to try again.
    void await(Semaphore work) throws InterruptedException {
        if (why == null) work.acquire();
        else work.tryAcquire(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
        work.drainPermits();
    }

    void begin(RuntimeException failure) {
        var unusable = UnusableStorage.behind(failure);
        String sentence =
                unusable.map(UnusableStorage::getMessage)
                        .orElse("The queue cannot go on; the server's log says why.");
        boolean begins = why == null;
        why = sentence;
        if (!begins) return;
        if (unusable.isPresent()) LOG.error("The queue rests. {}", sentence, failure);
        else LOG.error("The queue rests until it can go on", failure);
        putBackIfPossible();
        events.tell(new RunEvent.QueueChanged());
    }

    /// Nothing happens unless it lasts.
    ///
    /// @throws RuntimeException while nothing can be stored
    void endIfPossible() {
        if (why == null) return;
        storage.write();
        putBack();
        why = null;
        LOG.info("The queue goes on");
        events.tell(new RunEvent.QueueChanged());
    }

    /// Puts the runs back at once where a file alone did not find room; else once something can be
    /// stored again.
    private void putBackIfPossible() {
        try {
            storage.write();
            putBack();
        } catch (RuntimeException stillUnusable) {
            LOG.debug("What trained is put back later", stillUnusable);
        }
    }

    private void putBack() {
        List<RunId> ids = queue.putBackInterrupted();
        for (RunId id : ids) {
            store.find(id).ifPresent(run -> events.tell(new RunEvent.Changed(run)));
        }
    }
}
