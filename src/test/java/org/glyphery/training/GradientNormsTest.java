package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.glyphery.Thorough;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.StartMeasured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plans that ask for gradient norms.
class GradientNormsTest extends TrainingFixture {

    private static final Architecture LINEAR = new Architecture.Linear();

    /// The gradient of softmax regression written out, in double precision: that of a logit is the
    /// probability, less one where it is the label's.
    @Test
    void norms_are_those_of_a_thousand_examples_gradient() throws Exception {
        Plan plan = keeping(plan(LINEAR, Initialisation.NORMAL, 0.01, 64, 1, SLIGHT));
        Dataset digits = Digits.first(1_200, 0, 10);
        run(plan, digits, new TrainingStart.Fresh());
        var descent = (Learning.GradientDescent) plan.learning();
        var training =
                new Training(plan, digits, TWO_TOWERS, SELDOM, _ -> {}, () -> StopRequest.NONE);
        Weights before = training.initial(network(LINEAR, digits), descent);
        Weights after = epochs().getFirst().checkpoint().weights();
        assertThat(norms()).extracting(GradientNorm::epoch).containsExactly(0, 1);
        assertThat(norms()).extracting(GradientNorm::layer).containsOnly("dense1");
        assertThat(norms().getFirst().norm())
                .isCloseTo(
                        byHand(before, digits.training().sample(1_000)),
                        Percentage.withPercentage(0.01));
        assertThat(norms().getLast().norm())
                .isCloseTo(
                        byHand(after, digits.training().sample(1_000)),
                        Percentage.withPercentage(0.01));
    }

    private static double byHand(Weights weights, Examples examples) {
        int count = 1_000;
        float[] kernel = weights.get("dense1/kernel").values(); // [784, 10]
        float[] bias = weights.get("dense1/bias").values();
        double[] ofKernel = new double[kernel.length];
        double[] ofBias = new double[bias.length];
        for (int example = 0; example < count; example++) {
            float[] pixels = examples.glyph(example).pixels();
            double[] exponentials = new double[10];
            for (int label = 0; label < 10; label++) {
                double logit = bias[label];
                for (int pixel = 0; pixel < 784; pixel++) {
                    logit += (double) pixels[pixel] * kernel[10 * pixel + label];
                }
                exponentials[label] = Math.exp(logit);
            }
            double sum = Arrays.stream(exponentials).sum();
            for (int label = 0; label < 10; label++) {
                double gradient =
                        exponentials[label] / sum - (examples.label(example) == label ? 1 : 0);
                ofBias[label] += gradient / count;
                for (int pixel = 0; pixel < 784; pixel++) {
                    ofKernel[10 * pixel + label] += pixels[pixel] * gradient / count;
                }
            }
        }
        return Math.sqrt(squares(ofKernel) + squares(ofBias));
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /// A sigmoid's slope is a quarter at most.
    @Test
    void gradients_vanish_through_eight_layers_of_sigmoids_and_not_through_as_many_relus()
            throws Exception {
        List<GradientNorm> sigmoid = first(Activation.SIGMOID, Initialisation.GLOROT);
        assertThat(sigmoid)
                .extracting(GradientNorm::layer)
                .containsExactly(
                        "dense1", "dense2", "dense3", "dense4", "dense5", "dense6", "dense7",
                        "dense8", "dense9");
        assertThat(sigmoid.getFirst().norm())
                .isPositive()
                .isLessThan(0.001 * sigmoid.getLast().norm());
        List<GradientNorm> relu = first(Activation.RELU, Initialisation.HE);
        assertThat(relu.getFirst().norm()).isGreaterThan(0.1 * relu.getLast().norm());
    }

    /// The norms before the first step.
    private List<GradientNorm> first(Activation activation, Initialisation initialisation)
            throws InterruptedException {
        heard.clear();
        var deep = new Architecture.Mlp(Collections.nCopies(8, 32), activation);
        run(
                keeping(plan(deep, initialisation, 0.001, 100, 1, Distortion.NONE)),
                Digits.first(300, 0, 10),
                new TrainingStart.Fresh());
        return only(StartMeasured.class).getFirst().norms();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_plan_that_keeps_norms_learns_the_same_weights(Architecture architecture)
            throws Exception {
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 32, 2, SLIGHT);
        Dataset digits = Digits.first(300, 0, 50);
        run(plan, digits, new TrainingStart.Fresh());
        assertThat(norms()).isEmpty();
        Checkpoint last = epochs().getLast().checkpoint();
        heard.clear();
        run(keeping(plan), digits, new TrainingStart.Fresh());
        assertThat(timeless(epochs().getLast().checkpoint())).isEqualTo(timeless(last));
        assertThat(norms()).extracting(GradientNorm::epoch).contains(0, 1, 2);
        assertThat(norms()).allMatch(norm -> norm.norm() > 0);
    }

    static List<Architecture> someLearners() {
        return Thorough.ON ? learners() : List.of(MLP, CNN, GRU);
    }

    @ParameterizedTest
    @MethodSource("someLearners")
    void a_resumed_training_measures_what_an_uninterrupted_one_does(Architecture architecture)
            throws Exception {
        Plan plan = keeping(plan(architecture, Initialisation.HE, 0.01, 32, 3, SLIGHT));
        Dataset digits = Digits.first(300, 0, 50);
        new Training(plan, digits, TWO_TOWERS, Duration.ZERO, heard::add, () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
        List<GradientNorm> whole = norms();
        var within = only(CheckpointTaken.class).stream().map(CheckpointTaken::checkpoint).toList();
        var first = epochs().getFirst().checkpoint();
        heard.clear();
        run(plan, digits, new TrainingStart.Resumed(within.getFirst(), List.of()));
        assertThat(norms()).isEqualTo(from(1, whole));
        heard.clear();
        run(plan, digits, new TrainingStart.Resumed(first, List.of()));
        assertThat(norms()).isEqualTo(from(2, whole));
        heard.clear();
        run(plan, digits, new TrainingStart.Resumed(within.getLast(), List.of()));
        assertThat(norms()).isEqualTo(from(3, whole));
    }

    private static List<GradientNorm> from(int epoch, List<GradientNorm> norms) {
        return norms.stream().filter(norm -> norm.epoch() >= epoch).toList();
    }

    @Test
    void nothing_is_dropped_where_norms_are_measured() throws Exception {
        var digits = Digits.first(200, 0, 10);
        double without = firstNorm(new Architecture.Mlp(List.of(32), Activation.RELU), digits);
        double with =
                firstNorm(
                        new Architecture.Mlp(List.of(32), Activation.RELU).withDropout(0.5),
                        digits);
        assertThat(with).isEqualTo(without);
    }

    private double firstNorm(Architecture architecture, Dataset digits)
            throws InterruptedException {
        heard.clear();
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 20, 1, Distortion.NONE);
        run(keeping(plan), digits, new TrainingStart.Fresh());
        return norms().getFirst().norm();
    }

    @Test
    void whoever_goes_on_from_anothers_weights_is_measured_with_them_first() throws Exception {
        Plan plan = keeping(plan(LINEAR, Initialisation.ZEROS, 0.01, 30, 1, SLIGHT));
        Dataset digits = Digits.first(300, 20, 50);
        run(plan, digits, new TrainingStart.Fresh());
        double parent = norms().getLast().norm();
        Weights weights = epochs().getLast().checkpoint().weights();
        heard.clear();
        run(plan, digits, new TrainingStart.From(weights));
        assertThat(norms().getFirst()).isEqualTo(new GradientNorm(0, "dense1", parent));
    }

    /// 101 examples in batches of one, on four towers.
    @Test
    void norms_are_measured_with_few_examples_small_batches_and_many_towers() throws Exception {
        Plan plan = keeping(plan(LINEAR, Initialisation.NORMAL, 1e-9, 1, 1, Distortion.NONE));
        Plan whole = keeping(plan(LINEAR, Initialisation.NORMAL, 1e-9, 101, 1, Distortion.NONE));
        Dataset digits = Digits.first(101, 0, 10);
        run(plan, digits, new TrainingStart.Fresh());
        double one = norms().getFirst().norm();
        heard.clear();
        run(whole, digits, new TrainingStart.Fresh());
        assertThat(norms().getFirst().norm()).isCloseTo(one, within(1e-5 * one));
    }

    @Test
    void a_plan_that_keeps_norms_diverges_as_one_that_does_not() throws Exception {
        Plan plan =
                keeping(
                        plan(
                                new UpdateRule(new Optimizer.Sgd(), 0, 0),
                                new Architecture.Mlp(List.of(16), Activation.RELU),
                                Initialisation.HE,
                                1e20,
                                10,
                                3,
                                Distortion.NONE));
        assertThat(run(plan, Digits.first(100, 0, 10), new TrainingStart.Fresh()))
                .isInstanceOf(Outcome.Diverged.class);
        assertThat(epochs()).isEmpty();
    }

    /// The loss is ln 10, since nothing reaches the logits; the way back multiplies by 3e38 twice.
    @Test
    void a_norm_that_is_no_number_is_left_out() {
        Dataset digits = Digits.first(100, 0, 10);
        Network network = network(new Architecture.Mlp(List.of(4, 4), Activation.TANH), digits);
        var weights =
                new Weights(
                        Weights.initial(network, Initialisation.ZEROS, 1).arrays().stream()
                                .map(GradientNormsTest::enormous)
                                .toList());
        try (var gauge = new GradientProbe(network, digits.training(), 50, TWO_TOWERS, () -> {})) {
            assertThat(gauge.measure(weights).finiteNorms(3))
                    .extracting(GradientNorm::layer)
                    .containsExactly("dense2", "dense3");
        }
    }

    private static NamedArray enormous(NamedArray array) {
        float[] values = array.values().clone();
        for (int index = 0; index < values.length; index++) {
            switch (array.name()) {
                case "dense2/kernel" -> values[index] = 3e38f;
                case "dense3/kernel" -> values[index] = index % 10 < 5 ? 3e37f : -3e37f;
                default -> {}
            }
        }
        return new NamedArray(array.name(), array.shape(), values);
    }

    private List<GradientNorm> norms() {
        return heard.stream()
                .flatMap(event ->
                        switch (event) {
                            case StartMeasured(var norms, _) -> norms.stream();
                            case TrainingEvent.EpochCompleted epoch -> epoch.norms().stream();
                            case CheckpointTaken _,
                                    TrainingEvent.SnapshotTaken _,
                                    TrainingEvent.StepCompleted _ ->
                                    null;
                        })
                .toList();
    }

    private static Network network(Architecture architecture, Dataset digits) {
        return Network.of(architecture, digits.shape(), digits.classes().size());
    }

    private static Plan keeping(Plan plan) {
        var descent = (Learning.GradientDescent) plan.learning();
        return new Plan(
                plan.name(), plan.dataset(), plan.architecture(), descent.keepingGradientNorms());
    }
}
