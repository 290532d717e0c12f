package org.glyphery.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.glyphery.UnusableStorage;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.Onlooker;
import org.glyphery.training.OpenTraining;
import org.glyphery.training.Outcome;
import org.glyphery.training.Parent;
import org.glyphery.training.Scores;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingData;
import org.glyphery.training.TrainingStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Trains a run from where it is, and stores what comes of it.
@Component
class RunTrainer {

    private static final Logger LOG = LoggerFactory.getLogger(RunTrainer.class);

    private final RunStore store;
    private final RunFiles files;
    private final CheckpointFiles checkpoints;
    private final RunEvents events;
    private final Datasets datasets;
    private final LiveGlimpses glimpses;
    private final Duration checkpointEvery;
    private final StoredWeights weights;

    /// @param checkpointEvery from `glyphery.checkpoint-every`
    RunTrainer(
            RunStore store,
            RunFiles files,
            CheckpointFiles checkpoints,
            RunEvents events,
            Datasets datasets,
            LiveGlimpses glimpses,
            @Value("${glyphery.checkpoint-every}") Duration checkpointEvery) {
        this.store = store;
        this.files = files;
        this.checkpoints = checkpoints;
        this.events = events;
        this.datasets = datasets;
        this.glimpses = glimpses;
        this.checkpointEvery = checkpointEvery;
        weights = new StoredWeights(store, files);
    }

    /// The training of a run from where it is, to be gone on with epoch by epoch.
    ///
    /// @param rivalsEpochs that are left to its rival, if there is one
    OpenRun open(
            Run run,
            Supplier<StopRequest> stopRequest,
            Consumer<RunProgress> shown,
            IntSupplier rivalsEpochs) {
        int classes = datasets.facts(run.plan().dataset()).classes().size();
        var recorder =
                new RunRecorder(
                        run, classes, store, files, checkpoints, events, shown, rivalsEpochs);
        var onlookers = glimpses.of(run.id());
        return new OpenRun(
                () -> training(run, recorder, stopRequest, onlookers), recorder, onlookers);
    }

    /// @throws org.glyphery.UserError if the plan cannot be trained here any more
    private OpenTraining training(
            Run run, RunRecorder recorder, Supplier<StopRequest> stopRequest, Onlooker onlooker) {
        store.opened(run.id());
        TrainingData data = PlanData.open(run.plan(), datasets);
        TrainingStart start = start(run);
        recorder.goOnAs(store.get(run.id()));
        var training =
                new Training(
                        run.plan(),
                        data,
                        run.compute(),
                        checkpointEvery,
                        recorder,
                        stopRequest,
                        onlooker);
        return training.open(start);
    }

    /// Stores how a run has ended. Checkpoints are kept of what may be resumed.
    void end(Run run, Outcome outcome) {
        switch (outcome) {
            case Outcome.Finished _ -> finish(run, null);
            case Outcome.StoppedEarly(int epoch) ->
                    finish(run, Remarks.stoppedEarly(epoch, run.plan()));
            case Outcome.Diverged diverged ->
                    store.failed(run.id(), Failures.diverged(diverged, run.plan()));
            case Outcome.Stopped _ -> store.cancelled(run.id());
            case Outcome.Paused _ ->
                    store.gotFurther(run.id()); // RUNNING: the queue knows why it was to stop
        }
    }

    private void finish(Run run, @Nullable String remark) {
        checkpoints.forget(run.id());
        store.finished(run.id(), remark);
    }

    /// Stores why a run has failed.
    ///
    /// @throws UnusableStorage if it is not the run that has failed, but the storage
    void fail(Run run, Throwable failure) {
        Optional<UnusableStorage> unusable = UnusableStorage.behind(failure);
        if (unusable.isPresent()) throw unusable.get();
        if (failure instanceof UserError told) {
            store.failed(run.id(), told.getMessage());
        } else {
            LOG.error("Run {} failed", run.name(), failure);
            store.failed(run.id(), Failures.sentence(failure));
        }
    }

    /// The provenance of a training that begins here and now.
    Provenance provenance(Run run) {
        List<DatasetFacts> others =
                PlanData.others(run.plan()).stream().map(datasets::facts).toList();
        return Provenance.ofThisMachine(
                run.plan(), run.compute(), datasets.facts(run.plan().dataset()), others);
    }

    private TrainingStart start(Run run) {
        List<EpochScores> epochs = store.epochs(run.id());
        Optional<Checkpoint> checkpoint = checkpoints.newest(run.id(), epochs);
        long step = checkpoint.map(Checkpoint::step).orElse(-1L);
        store.rewind(run.id(), step);
        if (checkpoint.isPresent()) {
            return new TrainingStart.Resumed(checkpoint.get(), validation(epochs, step));
        }
        return run.plan()
                .parent()
                .<TrainingStart>map(this::after)
                .orElseGet(TrainingStart.Fresh::new);
    }

    private static List<Double> validation(List<EpochScores> epochs, long step) {
        return epochs.stream()
                .filter(epoch -> epoch.step() <= step)
                .flatMap(epoch -> epoch.validation().stream())
                .map(Scores::crossEntropy)
                .toList();
    }

    private TrainingStart after(Parent parent) {
        return store.find(parent.run())
                .flatMap(run -> weights.find(run, parent.epoch()))
                .map(TrainingStart.From::new)
                .orElseThrow(() -> new UnknownParent(parent));
    }
}
