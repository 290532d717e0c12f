package org.glyphery.run;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.Training;
import org.glyphery.training.Training.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Trains queued runs, one at a time, on a thread of its own.
@Component
public class RunQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    private final RunStore store;
    private final RunFiles files;
    private final RunEvents events;
    private final Datasets datasets;
    private final StarterSet starterSet;
    private final RunEvents.Subscription subscription;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread worker;
    private volatile @Nullable RunProgress progress;
    private @Nullable String training; // the id of the run that trains now; guarded by this
    private volatile boolean cancelled; // the run that trains now

    RunQueue(
            RunStore store,
            RunFiles files,
            RunEvents events,
            Datasets datasets,
            StarterSet starterSet) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.datasets = datasets;
        this.starterSet = starterSet;
        subscription = events.subscribe(this::hear);
    }

    /// Of the run that trains now.
    public Optional<RunProgress> progress() {
        return Optional.ofNullable(progress);
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.Changed(var run) && run.status() == RunStatus.QUEUED) {
            work.release();
        }
    }

    /// Cancels a run: a queued one at once, one that trains after the step that is under way. Its
    /// epochs so far are kept.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus if it has ended
    public void cancel(String id) {
        Run run = store.find(id).orElseThrow(() -> new UnknownRun(id));
        synchronized (this) {
            if (id.equals(training)) {
                cancelled = true;
                return;
            }
            if (!store.cancelQueued(id)) throw UnsuitableStatus.ended(run);
        }
        tellChanged(id);
    }

    @Override
    public void start() {
        store.requeueInterrupted();
        starterSet.addOnFirstStart();
        work.release();
        worker = Thread.ofPlatform().name("training").daemon().start(this::trainUntilStopped);
    }

    /// Waits for the step that is under way; the run goes back to the queue at the next start.
    @Override
    public void stop() {
        stopping = true;
        subscription.end();
        work.release();
        Thread thread = worker;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        worker = null;
    }

    /// Before the web server, so that the first page finds its first models.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void trainUntilStopped() {
        BackgroundPriority.takeOn();
        try {
            while (!stopping) {
                work.acquire();
                work.drainPermits();
                trainQueued();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trainQueued() throws InterruptedException {
        try {
            Optional<Run> next = store.nextQueued();
            while (next.isPresent() && !stopping) {
                train(next.get());
                next = store.nextQueued();
            }
        } catch (RuntimeException e) {
            LOG.error("The database does not answer; the queue rests until it is woken", e);
        }
    }

    private void train(Run run) throws InterruptedException {
        try {
            if (!begin(run)) return;
            var compute = run.compute();
            tellChanged(run.id());
            var dataset = datasets.open(run.plan().dataset());
            var recorder =
                    new RunRecorder(
                            run, dataset.classes().size(), store, files, events, this::show);
            var training = new Training(run.plan(), dataset, compute, recorder, this::mustStop);
            Optional<Checkpoint> from = run.last().map(last -> files.checkpoint(run.id(), last));
            end(run, training.run(from));
        } catch (UserError e) {
            fail(run, e.getMessage());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.error("Run {} failed", run.name(), e);
            fail(run, Failures.sentence(e));
        } finally {
            show(null);
            release();
            tellChanged(run.id());
        }
    }

    /// @return false if it was cancelled or deleted meanwhile
    private synchronized boolean begin(Run run) {
        if (!store.started(run.id(), Provenance.ofThisMachine(run.compute()))) return false;
        training = run.id();
        cancelled = false;
        return true;
    }

    private synchronized void release() {
        training = null;
    }

    private boolean mustStop() {
        return stopping || cancelled;
    }

    private void show(@Nullable RunProgress now) {
        progress = now;
    }

    private void end(Run run, Outcome outcome) {
        switch (outcome) {
            case FINISHED -> store.ended(run.id(), RunStatus.FINISHED, null);
            case DIVERGED -> fail(run, Failures.diverged());
            case STOPPED -> {
                // Else by the server's end: still RUNNING, and so queued again.
                if (cancelled) store.ended(run.id(), RunStatus.CANCELLED, null);
            }
        }
    }

    private void fail(Run run, String failure) {
        store.ended(run.id(), RunStatus.FAILED, failure);
    }

    private void tellChanged(String id) {
        store.find(id).ifPresent(run -> events.tell(new RunEvent.Changed(run)));
    }
}
