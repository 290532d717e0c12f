package org.glyphery.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glyphery.training.Outcome;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.jspecify.annotations.Nullable;

/// The place at the head of the queue, in which a run trains, or the two runs of a race in turns,
/// epoch by epoch. Both networks of a race stay in memory where it has room for them; else each is
/// built again for its turn, from its last checkpoint.
final class TrainingPlace {

    private final RunStore store;
    private final QueueStore queue;
    private final RaceStore races;
    private final RunTrainer trainer;
    private final RunEvents events;
    private final StorageCheck storage;
    private final TrainingMemory memory;
    private final BooleanSupplier stopping;

    /// The lanes of what trains; guarded by this.
    private final Map<RunId, TrainingLane> lanes = new HashMap<>();

    private @Nullable TrainingLane training; // whose turn it is; guarded by this

    /// The lanes in the order of their turns, first the one whose turn it is: the worker's own.
    private final Deque<TrainingLane> turns = new ArrayDeque<>();

    private volatile @Nullable RunId turn;
    private volatile @Nullable RunProgress progress;

    /// @param stopping whether the server ends
    TrainingPlace(
            RunStore store,
            QueueStore queue,
            RaceStore races,
            RunTrainer trainer,
            TrainingMemory memory,
            RunEvents events,
            StorageCheck storage,
            BooleanSupplier stopping) {
        this.store = store;
        this.queue = queue;
        this.races = races;
        this.trainer = trainer;
        this.events = events;
        this.storage = storage;
        this.memory = memory;
        this.stopping = stopping;
    }

    /// The run whose turn it is, or was last while the next turn has not begun.
    Optional<RunId> turn() {
        return Optional.ofNullable(turn);
    }

    /// The progress of that run; before its first step there is none, or still its rival's.
    Optional<RunProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /// Trains a run to its end, and in turns with it those of its race that wait, also one that
    /// begins to wait only meanwhile. One for which the disk has too little space waits on.
    ///
    /// @param mayBegin whether a run may begin now
    /// @throws org.glyphery.UnusableStorage if it is not a run that fails, but the storage
    void train(Run first, Predicate<RunId> mayBegin) throws InterruptedException {
        storage.requireSpace(first);
        List<RunId> race = races.race(first.id()).map(races::runs).orElse(List.of());
        try {
            List<Run> runs = new ArrayList<>(List.of(first));
            waiting(race, mayBegin).filter(run -> !run.id().equals(first.id())).forEach(runs::add);
            runs.stream()
                    .sorted(Comparator.comparing(TrainingPlace::epochsDone))
                    .forEach(this::join);
            while (!turns.isEmpty() && !stopping.getAsBoolean()) {
                TrainingLane lane = turns.getFirst();
                boolean goesOn = takeTurn(lane);
                if (goesOn || turns.size() > 1) waiting(race, mayBegin).forEach(this::join);
                turns.removeFirst();
                if (goesOn) turns.addLast(lane);
            }
        } finally {
            leave();
        }
    }

    private static int epochsDone(Run run) {
        return run.last().map(EpochScores::epoch).orElse(0);
    }

    private Stream<Run> waiting(List<RunId> race, Predicate<RunId> mayBegin) {
        return race.stream()
                .filter(queue::isQueued)
                .filter(mayBegin)
                .map(store::find)
                .flatMap(Optional::stream)
                .filter(storage::hasSpace);
    }

    private void join(Run run) {
        if (stopping.getAsBoolean()) return;
        try {
            if (begin(run)) tellChanged(run.id());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            trainer.fail(run, e);
            tellChanged(run.id());
        }
    }

    /// @return false if it was cancelled or deleted meanwhile
    private synchronized boolean begin(Run run) {
        var lane = new TrainingLane(run, queue.asked(run.id()), stopping);
        if (!store.started(run.id(), trainer.provenance(run))) return false;
        lanes.put(run.id(), lane);
        turns.addLast(lane);
        return true;
    }

    /// @return whether it goes on after the other's turn
    private boolean takeTurn(TrainingLane lane) throws InterruptedException {
        boolean ends = true;
        boolean goesOn;
        try {
            if (!beginTurn(lane)) return false;
            makeRoom(lane);
            goesOn = trainEpoch(lane);
            ends = !goesOn;
        } finally {
            if (ends) lane.close();
        }
        if (!goesOn && !stopping.getAsBoolean()) {
            tellChanged(lane.id()); // else whoever hears it may find the database gone
        }
        return goesOn;
    }

    /// Closes what rests where it has no room beside the network whose turn it is.
    private void makeRoom(TrainingLane lane) {
        if (memory.holds(turns.stream().map(each -> each.run().plan()).toList())) return;
        turns.stream().filter(each -> each != lane).forEach(TrainingLane::closeNetwork);
    }

    /// How the turn of a run ends.
    private enum TurnEnd {
        AFTER_EPOCH,

        /// The epoch is broken off, to be gone on with from the last checkpoint.
        WITHIN_EPOCH,

        /// The run's end is stored already.
        RUN_ENDED
    }

    /// @return whether it goes on after the other's turn
    private boolean trainEpoch(TrainingLane lane) throws InterruptedException {
        var end = TurnEnd.RUN_ENDED;
        try {
            end = turnEnd(lane, lane.train(() -> open(lane)));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            trainer.fail(lane.run(), e);
        } finally {
            endTurn(lane, end);
        }
        return isHere(lane);
    }

    private OpenRun open(TrainingLane lane) {
        return trainer.open(
                lane.run(),
                lane::stopRequest,
                progress -> show(lane, progress),
                () -> epochsLeftBeside(lane));
    }

    private TurnEnd turnEnd(TrainingLane lane, Optional<Outcome> outcome) {
        if (outcome.isEmpty()) return TurnEnd.AFTER_EPOCH;
        trainer.end(lane.run(), outcome.get());
        if (!(outcome.get() instanceof Outcome.Paused)) return TurnEnd.RUN_ENDED;
        lane.closeNetwork();
        return TurnEnd.WITHIN_EPOCH;
    }

    /// @return false if it was withdrawn while it waited for its turn
    private synchronized boolean beginTurn(TrainingLane lane) {
        if (!isHere(lane)) return false;
        training = lane;
        turn = lane.id();
        return true;
    }

    /// What was asked of it last is done here, also where it had stopped for something else.
    private synchronized void endTurn(TrainingLane lane, TurnEnd end) {
        training = null;
        switch (end) {
            case AFTER_EPOCH -> {
                if (lane.asked() != StopRequest.NONE) withdraw(lane);
            }
            case WITHIN_EPOCH -> {
                switch (lane.asked()) {
                    case NONE, AFTER_EPOCH -> {} // it trains the rest of the epoch
                    case NOW, PAUSE -> withdraw(lane);
                }
            }
            case RUN_ENDED -> remove(lane);
        }
    }

    private synchronized boolean isHere(TrainingLane lane) {
        return lanes.get(lane.id()) == lane;
    }

    private synchronized void show(TrainingLane lane, RunProgress now) {
        lane.show(now);
        progress = now;
    }

    private synchronized int epochsLeftBeside(TrainingLane lane) {
        return lanes.values().stream()
                .filter(each -> each != lane)
                .mapToInt(TrainingLane::epochsLeft)
                .sum();
    }

    private synchronized void remove(TrainingLane lane) {
        RunId id = lane.id();
        lanes.remove(id);
        if (id.equals(turn)) turn = null;
        RunProgress last = progress;
        if (last != null && last.runId().equals(id)) progress = null;
    }

    /// Asks something of a run that trains here: it is done after the step that is under way, or at
    /// once where it is another's turn.
    ///
    /// @return false if it does not train here
    boolean ask(RunId id, StopRequest request) {
        boolean rests;
        synchronized (this) {
            TrainingLane lane = lanes.get(id);
            if (lane == null) return false;
            queue.ask(id, request);
            lane.ask(request); // once it is stored: it is read without waiting
            rests = lane != training;
            if (rests) withdraw(lane);
        }
        if (rests) tellChanged(id);
        return true;
    }

    /// Ends a run between two of its epochs, as it was asked to.
    private void withdraw(TrainingLane lane) {
        RunId id = lane.id();
        switch (lane.asked()) {
            case NONE -> throw new IllegalStateException("Nothing was asked of " + id);
            case NOW, AFTER_EPOCH -> store.cancelled(id);
            case PAUSE -> queue.pause(id);
        }
        remove(lane);
    }

    private void leave() {
        turns.forEach(TrainingLane::close);
        turns.clear();
        synchronized (this) {
            lanes.clear();
            training = null;
            turn = null;
            progress = null;
        }
    }

    private void tellChanged(RunId id) {
        store.find(id).ifPresent(run -> events.tell(new RunEvent.Changed(run)));
    }
}
