package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Step;
import org.glyphery.network.Trainer;
import org.glyphery.network.Weights;
import org.glyphery.training.LayerHealth.UnitCounts;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.SnapshotTaken;
import org.glyphery.training.TrainingEvent.StartMeasured;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is measured of a training's health, and that it learns as if nothing were.
class EpochHealthTest extends TrainingFixture {

    private static final Architecture SMALL_MLP = new Architecture.Mlp(List.of(8), Activation.RELU);

    /// The same steps, taken by hand.
    @ParameterizedTest
    @MethodSource("learners")
    void measuring_leaves_what_is_learned_alone(Architecture architecture) throws Exception {
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 32, 2, SLIGHT);
        Dataset digits = Digits.first(200, 0, 20);
        run(plan, digits, new TrainingStart.Fresh());
        assertThat(measured()).extracting(EpochHealth::epoch).containsExactly(0, 1, 2);
        assertThat(epochs().getLast().checkpoint().weights()).isEqualTo(byHand(plan, digits));
    }

    private static Weights byHand(Plan plan, Dataset digits) throws InterruptedException {
        var descent = (Learning.GradientDescent) plan.learning();
        Network network = network(plan, digits);
        try (var trainer = new Trainer(network, descent.update(), TWO_TOWERS);
                var source = new BatchSource(digits.training(), descent, plan.smallestBatch(2))) {
            trainer.load(initial(plan, digits));
            long perEpoch = source.batchesPerEpoch();
            long step = 0;
            for (int epoch = 1; epoch <= descent.epochs(); epoch++) {
                var batches = source.epoch(epoch, 0);
                while (batches.hasNext()) {
                    var place = new Schedule.Position(step, perEpoch * descent.epochs(), perEpoch);
                    long dropout = Randomness.key(descent.seed(), step, Purpose.DROPOUT.key);
                    double rate = descent.schedule().learningRate(place);
                    trainer.step(batches.next(), new Step(++step, rate, dropout));
                }
            }
            return trainer.weights();
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_resumed_training_is_measured_as_an_uninterrupted_one(Architecture architecture)
            throws Exception {
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 64, 2, SLIGHT);
        Dataset digits = Digits.first(200, 0, 20);
        checkpointing(plan, digits);
        List<EpochHealth> whole = measured();
        Checkpoint within = only(CheckpointTaken.class).getFirst().checkpoint();
        heard.clear();
        run(plan, digits, new TrainingStart.Resumed(within, List.of()));
        assertThat(measured()).isEqualTo(whole.subList(1, 3));
    }

    private void checkpointing(Plan plan, Dataset digits) throws InterruptedException {
        new Training(plan, digits, TWO_TOWERS, Duration.ZERO, heard::add, () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
    }

    @Test
    void the_update_ratio_is_how_much_the_last_step_changed_the_kernels() throws Exception {
        Plan plan = plan(SMALL_MLP, Initialisation.HE, 0.01, 50, 1, SLIGHT);
        checkpointing(plan, Digits.first(200, 0, 20));
        Weights before = only(CheckpointTaken.class).getLast().checkpoint().weights();
        Weights after = epochs().getFirst().checkpoint().weights();
        EpochHealth health = measured().getLast();
        for (String layer : List.of("dense1", "dense2")) {
            float[] old = before.get(layer + "/kernel").values();
            float[] now = after.get(layer + "/kernel").values();
            double changed = 0;
            double all = 0;
            for (int index = 0; index < old.length; index++) {
                changed += Math.pow((double) now[index] - old[index], 2);
                all += Math.pow(old[index], 2);
            }
            assertThat(layer(health, layer).updateRatio().orElseThrow())
                    .isCloseTo(Math.sqrt(changed / all), Percentage.withPercentage(1e-6));
        }
        // 4 steps down half a cosine from 0.01 to 0.001, of which this is the fourth.
        double rate = 0.001 + 0.009 * (1 + Math.cos(0.75 * Math.PI)) / 2;
        assertThat(health.learningRate()).isCloseTo(rate, within(1e-12));
        assertThat(layer(measured().getFirst(), "dense1").updateRatio()).isEmpty();
    }

    @Test
    void an_epoch_that_somebody_ends_has_no_update_ratio() throws Exception {
        var stop = new AtomicReference<>(StopRequest.NONE);
        Plan plan = plan(SMALL_MLP, Initialisation.HE, 0.01, 20, 1, Distortion.NONE);
        new Training(
                        plan,
                        Digits.first(100, 0, 10),
                        TWO_TOWERS,
                        SELDOM,
                        event -> {
                            heard.add(event);
                            if (event instanceof StepCompleted) stop.set(StopRequest.NOW);
                        },
                        stop::get)
                .run(new TrainingStart.Fresh());
        assertThat(steps()).hasSize(1);
        assertThat(layer(measured().getLast(), "dense1").updateRatio()).isEmpty();
        assertThat(layer(measured().getLast(), "dense1").gradientNorm()).isPresent();
    }

    /// Three units of eight whose biases no picture can outweigh.
    @Test
    void units_that_are_zero_for_all_examples_are_dead() throws Exception {
        Plan plan = plan(SMALL_MLP, Initialisation.HE, 1e-9, 100, 1, Distortion.NONE);
        Dataset digits = Digits.first(100, 0, 10);
        Weights sick =
                new Weights(
                        initial(plan, digits).arrays().stream()
                                .map(array ->
                                        array.name().equals("dense1/bias")
                                                ? new NamedArray(
                                                        array.name(),
                                                        array.shape(),
                                                        new float[] {
                                                            -1e4f, 9, 9, -1e4f, 9, 9, -1e4f, 9
                                                        })
                                                : array)
                                .toList());
        run(plan, digits, new TrainingStart.From(sick));
        EpochHealth first = measured().getFirst();
        assertThat(layer(first, "relu1").units()).contains(new UnitCounts(8, 3, 0));
        NumberHistogram given = layer(first, "relu1").activations().orElseThrow();
        assertThat(given.low()).isZero();
        assertThat(first.examples()).isEqualTo(16);
        assertThat(given.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(16 * 8);
        assertThat(given.counts().getFirst()).isGreaterThanOrEqualTo(16 * 3);
    }

    /// Inputs of 100 bring tanh to its ends.
    @Test
    void outputs_at_the_ends_of_tanh_are_saturated() throws Exception {
        var architecture = new Architecture.Mlp(List.of(8), Activation.TANH);
        Plan plan = plan(architecture, Initialisation.ZEROS, 1e-9, 100, 1, Distortion.NONE);
        Dataset digits = Digits.first(100, 0, 10);
        Weights sick =
                new Weights(
                        initial(plan, digits).arrays().stream()
                                .map(array ->
                                        array.name().equals("dense1/bias")
                                                ? new NamedArray(
                                                        array.name(),
                                                        array.shape(),
                                                        new float[] {100, 0, -100, 0, 0, 0, 0, 0})
                                                : array)
                                .toList());
        run(plan, digits, new TrainingStart.From(sick));
        assertThat(layer(measured().getFirst(), "tanh1").units())
                .contains(new UnitCounts(8, 6, 0.25));
    }

    @Test
    void what_has_no_hidden_layer_has_no_activations() throws Exception {
        Plan plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 50, 1, SLIGHT);
        run(plan, Digits.first(100, 0, 10), new TrainingStart.Fresh());
        EpochHealth first = measured().getFirst();
        assertThat(first.layers()).extracting(LayerHealth::layer).containsExactly("dense1");
        assertThat(first.layers().getFirst().activations()).isEmpty();
        NumberHistogram weights = first.layers().getFirst().weights().orElseThrow();
        assertThat(weights.low()).isZero();
        assertThat(weights.high()).isZero();
        assertThat(weights.counts().get(20)).isEqualTo(7_840);
    }

    /// The same gradient, once.
    @Test
    void norms_are_those_that_a_plan_asks_for() throws Exception {
        Plan plan = plan(SMALL_MLP, Initialisation.HE, 0.01, 64, 1, SLIGHT);
        var descent = (Learning.GradientDescent) plan.learning();
        Plan keeping =
                new Plan(
                        plan.name(),
                        plan.dataset(),
                        plan.architecture(),
                        descent.keepingGradientNorms());
        run(keeping, Digits.first(300, 0, 20), new TrainingStart.Fresh());
        EpochCompleted epoch = epochs().getFirst();
        EpochHealth health = epoch.health().orElseThrow();
        assertThat(health.gradientExamples()).isEqualTo(300);
        for (GradientNorm norm : epoch.norms()) {
            assertThat(layer(health, norm.layer()).gradientNorm()).contains(norm.norm());
        }
        assertThat(epoch.norms()).hasSize(2);
    }

    @Test
    void what_was_written_as_arrays_is_read_again() throws Exception {
        run(
                plan(LSTM, Initialisation.HE, 0.01, 64, 1, SLIGHT),
                Digits.first(100, 0, 10),
                new TrainingStart.Fresh());
        List<EpochHealth> read = HealthArrays.read(HealthArrays.of(measured()));
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) ->
                                Math.abs(one - other) <= 1e-6 * Math.abs(other)
                                        ? 0
                                        : Double.compare(one, other),
                        Double.class)
                .isEqualTo(measured());
        assertThat(HealthArrays.read(HealthArrays.of(List.of()))).isEmpty();
    }

    private List<EpochHealth> measured() {
        return heard.stream()
                .flatMap(event ->
                        switch (event) {
                            case StartMeasured(_, var health) -> health.stream();
                            case EpochCompleted epoch -> epoch.health().stream();
                            case CheckpointTaken _, SnapshotTaken _, StepCompleted _ ->
                                    Stream.empty();
                        })
                .toList();
    }

    private static LayerHealth layer(EpochHealth health, String name) {
        return health.layers().stream()
                .filter(layer -> layer.layer().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Weights initial(Plan plan, Dataset digits) {
        return new Training(plan, digits, TWO_TOWERS, SELDOM, _ -> {}, () -> StopRequest.NONE)
                .initial(network(plan, digits), (Learning.GradientDescent) plan.learning());
    }

    private static Network network(Plan plan, Dataset digits) {
        return Network.of(plan.architecture(), digits.shape(), digits.classes().size());
    }
}
