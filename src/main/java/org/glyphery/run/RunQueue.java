package org.glyphery.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.glyphery.network.BackgroundPriority;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Trains queued runs on a thread of its own, one at a time, or the two of a race in turns.
@Component
public class RunQueue implements SmartLifecycle {

    private static final int MOST_STARTS_IN_VAIN = 3;

    private final RunStore store;
    private final QueueStore queue;
    private final RaceStore races;
    private final Settings settings;
    private final RunEvents events;
    private final StarterSet starterSet;
    private final QueueRest rest;
    private final TrainingPlace place;
    private final boolean startsByItself;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private RunEvents.@Nullable Subscription subscription; // while it is started
    private volatile @Nullable Thread worker;
    private volatile @Nullable Set<RunId> only; // ids of the runs that are trained; null for all

    /// @param startsByItself from `glyphery.queue`
    RunQueue(
            RunStore store,
            QueueStore queue,
            RaceStore races,
            Settings settings,
            RunTrainer trainer,
            TrainingMemory memory,
            RunEvents events,
            StarterSet starterSet,
            StorageCheck storage,
            @Value("${glyphery.queue}") boolean startsByItself) {
        this.store = store;
        this.queue = queue;
        this.races = races;
        this.settings = settings;
        this.events = events;
        this.starterSet = starterSet;
        rest = new QueueRest(storage, queue, store, events);
        place =
                new TrainingPlace(
                        store, queue, races, trainer, memory, events, storage, () -> stopping);
        this.startsByItself = startsByItself;
    }

    /// The run that trains now, of two that race the one whose turn it is.
    public Optional<RunId> turn() {
        return place.turn();
    }

    /// The progress of the run that trains now, once it has done a step.
    public Optional<RunProgress> progress() {
        return place.progress();
    }

    /// What waits, in the order in which it will be trained; `most` of them.
    public List<Run> waiting(int most) {
        return queue.queued(most);
    }

    /// How many runs wait.
    public int waiting() {
        return queue.count();
    }

    /// How many runs wait before this one, or in all where it does not wait.
    public int before(RunId id) {
        return (int) queue.queued().stream().takeWhile(each -> !each.equals(id)).count();
    }

    /// Whether no other run begins for now; the one that trains goes on.
    public boolean isPaused() {
        return settings.isQueuePaused();
    }

    /// No other run begins until the queue goes on, also after the server's next start.
    public void pause() {
        settings.pauseQueue(true);
        events.tell(new RunEvent.QueueChanged());
    }

    public void goOn() {
        settings.pauseQueue(false);
        events.tell(new RunEvent.QueueChanged());
        work.release();
    }

    /// Cancels a run: one that waits or is paused at once, one that trains after the step that is
    /// under way. What it has learned is kept; the epoch under way is scored as far as it went.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus if it has ended
    public void cancel(RunId id) {
        Run run = store.get(id);
        if (place.ask(id, StopRequest.NOW)) return;
        if (queue.cancelQueued(id)) {
            tellChanged(id);
        } else if (!place.ask(id, StopRequest.NOW)) { // it may have begun meanwhile
            throw UnsuitableStatus.ended(run);
        }
    }

    /// Lets a run finish the epoch that is under way, and no more.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus if it is not being trained
    public void stopAfterEpoch(RunId id) {
        Run run = store.get(id);
        if (!place.ask(id, StopRequest.AFTER_EPOCH)) throw UnsuitableStatus.notRunning(run);
    }

    /// Lets a run rest after the step that is under way, with a checkpoint from which it goes on
    /// when it is resumed, also after the server's next start. The queue goes on with the next.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus if it is not being trained
    public void pause(RunId id) {
        Run run = store.get(id);
        if (!place.ask(id, StopRequest.PAUSE)) throw UnsuitableStatus.notToPause(run);
    }

    /// Lets a run go on from its last checkpoint: a paused one in the place in the queue that it
    /// had, one that was cancelled or failed at the queue's end.
    ///
    /// @throws UnknownRun if there is none
    /// @throws UnsuitableStatus if it is none of these
    public void resume(RunId id) {
        Run run = store.get(id);
        if (!queue.resumePaused(id) && !queue.requeue(id)) throw UnsuitableStatus.notToResume(run);
        tellChanged(id);
    }

    /// Moves a run one place to the front of the queue; nothing happens where it is first.
    ///
    /// @throws UnsuitableStatus if it does not wait
    public void moveForward(RunId id) {
        move(id, -1);
    }

    /// Moves a run one place to the end of the queue; nothing happens where it is last.
    ///
    /// @throws UnsuitableStatus if it does not wait
    public void moveBack(RunId id) {
        move(id, 1);
    }

    private void move(RunId id, int places) {
        if (!queue.move(id, places)) throw UnsuitableStatus.notQueued(store.get(id));
        events.tell(new RunEvent.QueueChanged());
    }

    /// The other run of its race, unless that lies in the bin.
    public Optional<Run> rival(RunId id) {
        return races.race(id).stream()
                .flatMap(race -> races.runs(race).stream())
                .filter(other -> !other.equals(id))
                .flatMap(other -> store.find(other).stream())
                .findFirst();
    }

    /// The run beside which this one trains in turns: its rival, unless that has ended.
    public Optional<Run> beside(RunId id) {
        return rival(id).filter(rival -> !rival.status().hasEnded());
    }

    /// Why nothing begins for now although runs wait and nobody has paused the queue, in a
    /// sentence: nothing can be stored. It goes on by itself.
    public Optional<String> rests() {
        return rest.why();
    }

    /// Trains these runs and no others, whatever waits before them and though the queue is paused.
    public void startOnly(Collection<RunId> ids) {
        only = Set.copyOf(ids);
        start();
    }

    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    @Override
    public void start() {
        queue.requeueInterrupted(MOST_STARTS_IN_VAIN, Failures.inVain(MOST_STARTS_IN_VAIN));
        starterSet.addOnFirstStart();
        stopping = false;
        subscription = events.subscribe(this::hear);
        work.release();
        worker = Thread.ofPlatform().name("training").daemon().start(this::trainUntilStopped);
    }

    /// Waits for the step that is under way; the run goes back to the queue at the next start.
    @Override
    public void stop() {
        stopping = true;
        if (subscription != null) subscription.end();
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

    /// The phase before the web server's, so that the first page finds its first models.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.Changed(var run) && run.status() == RunStatus.QUEUED) {
            work.release();
        }
    }

    private void trainUntilStopped() {
        BackgroundPriority.takeOn();
        try {
            while (!stopping) {
                rest.await(work);
                trainQueued();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trainQueued() throws InterruptedException {
        try {
            rest.endIfPossible();
            Optional<Run> next = next();
            while (next.isPresent() && !stopping) {
                place.train(next.get(), this::mayBegin);
                next = next();
            }
        } catch (RuntimeException e) {
            rest.begin(e);
        }
    }

    /// The next run, asked for in this order, so that one that was queued after a pause never
    /// begins.
    private Optional<Run> next() {
        Set<RunId> chosen = only;
        return chosen == null
                ? queue.queued(1).stream().findFirst().filter(run -> mayBegin(run.id()))
                : queue.queued().stream().filter(chosen::contains).findFirst().flatMap(store::find);
    }

    /// Whether a run may begin that waits at the head of the queue.
    private boolean mayBegin(RunId id) {
        Set<RunId> chosen = only;
        return chosen == null ? !isPaused() : chosen.contains(id);
    }

    private void tellChanged(RunId id) {
        store.find(id).ifPresent(run -> events.tell(new RunEvent.Changed(run)));
    }
}
