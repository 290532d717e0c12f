package org.glyphery.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Compute;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Optimizer;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepCompleted;

/// Small trainings, and what is heard of them.
abstract class TrainingFixture {

    static final DatasetChoice CHOICE = new DatasetChoice("mnist", "ba891046", 0);
    static final Compute TWO_TOWERS = new Compute(2, 2);
    static final Distortion SLIGHT = new Distortion(1, 5, 0.1, 0.1, 0.3, 0.5, true, 2, 5);
    static final Duration SELDOM = Duration.ofHours(1);
    static final Outcome FINISHED = new Outcome.Finished();
    static final UpdateRule ADAM = new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0);

    static final Architecture.Mlp MLP =
            new Architecture.Mlp(List.of(32), Activation.RELU)
                    .withDropout(0.2)
                    .normalisedOver(NormalisedOver.BATCH);

    static final Architecture.Cnn CNN = new CnnBuilder().channels(4, 8).build();

    static final Architecture.Recurrent LSTM =
            new RecurrentBuilder()
                    .layers(2)
                    .units(16)
                    .denseUnits(16)
                    .dropout(0.2)
                    .normalisedOver(NormalisedOver.BATCH)
                    .build();

    static final Architecture.Recurrent GRU =
            new RecurrentBuilder()
                    .cell(RecurrentCell.GRU)
                    .units(16)
                    .reading(ReadingOrder.COLUMNS)
                    .rows(20)
                    .binarised(true)
                    .denseUnits(16)
                    .build();

    static final ResidualCnn RESIDUAL =
            new ResidualCnnBuilder()
                    .channels(4, 6)
                    .pooledBlocks(1, 2)
                    .residualBlocks(2)
                    .dropout(0.1)
                    .build();

    final List<TrainingEvent> heard = new ArrayList<>();

    static List<Architecture> learners() {
        return List.of(new Architecture.Linear(), MLP, CNN, RESIDUAL, LSTM, GRU);
    }

    Outcome run(Plan plan, Dataset dataset, TrainingStart from) throws InterruptedException {
        return new Training(plan, dataset, TWO_TOWERS, SELDOM, heard::add, () -> StopRequest.NONE)
                .run(from);
    }

    static Checkpoint timeless(Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.epoch(),
                checkpoint.step(),
                checkpoint.weights(),
                checkpoint.optimizerState(),
                Duration.ZERO,
                checkpoint.losses());
    }

    List<EpochCompleted> epochs() {
        return only(EpochCompleted.class);
    }

    List<StepCompleted> steps() {
        return only(StepCompleted.class);
    }

    <E extends TrainingEvent> List<E> only(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Plan plan(
            Architecture architecture,
            Initialisation initialisation,
            double learningRate,
            int batchSize,
            int epochs,
            Distortion augmentation) {
        return plan(
                ADAM, architecture, initialisation, learningRate, batchSize, epochs, augmentation);
    }

    static Plan plan(
            UpdateRule update,
            Architecture architecture,
            Initialisation initialisation,
            double learningRate,
            int batchSize,
            int epochs,
            Distortion augmentation) {
        var learning =
                PlanDefaults.descent()
                        .withInitialisation(initialisation)
                        .withUpdate(update)
                        .withSchedule(new Schedule.Cosine(learningRate, learningRate / 10))
                        .withBatchSize(batchSize)
                        .withEpochs(epochs)
                        .withSeed(11)
                        .withAugmentation(augmentation);
        return new Plan("A plan", CHOICE, architecture, learning);
    }
}
