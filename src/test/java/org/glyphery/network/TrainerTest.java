package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Mlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {

    private static final PictureShape PICTURE = new PictureShape(8, 8, 1);
    private static final int CLASSES = 4;
    private static final UpdateRule ADAM = new UpdateRule(Optimizer.Adam.DEFAULT, 1e-4, 1);
    private static final Compute TWO_TOWERS = new Compute(2, 2);

    private static final Architecture NORMALISED_CNN =
            new CnnBuilder()
                    .kernel(3)
                    .channels(4, 6)
                    .denseUnits(12)
                    .activation(Activation.ELU)
                    .dropout(0.3)
                    .normalisedOver(NormalisedOver.BATCH)
                    .build();

    /// Two towers of three examples each: mean and variance (with Bessel's correction) of the dense
    /// layer's sums, worked out here over all six, or a tower and then meaned over both.
    @ParameterizedTest
    @EnumSource
    void running_statistics_go_a_hundredth_towards_those_of_the_batch(NormalisedOver over) {
        Network network =
                Network.of(
                        new Mlp(List.of(2), Activation.TANH).normalisedOver(over),
                        PICTURE,
                        CLASSES);
        Batch batch = Batches.random(1, PICTURE, CLASSES, 6);
        Weights start = Batches.weights(2, network);
        double[][] sums = denseSums(batch, start.get("dense1/kernel").values(), 2);
        Weights after;
        try (var trainer = new Trainer(network, ADAM, TWO_TOWERS)) {
            trainer.load(start);
            trainer.step(batch, new Step(1, 0, 0));
            after = trainer.weights();
        }
        int shares =
                switch (over) {
                    case BATCH -> 1;
                    case TOWER -> 2;
                };
        for (int unit = 0; unit < 2; unit++) {
            double mean = 0;
            double variance = 0;
            for (int share = 0; share < shares; share++) {
                double[] values = column(sums, unit, share * 6 / shares, (share + 1) * 6 / shares);
                double middle = Arrays.stream(values).average().orElseThrow();
                double squares =
                        Arrays.stream(values).map(value -> Math.pow(value - middle, 2)).sum();
                mean += middle / shares;
                variance += squares / (values.length - 1) / shares;
            }
            assertThat((double) after.get("normalisation1/mean").values()[unit])
                    .isCloseTo(
                            0.99 * start.get("normalisation1/mean").values()[unit] + 0.01 * mean,
                            within(1e-6));
            assertThat((double) after.get("normalisation1/variance").values()[unit])
                    .isCloseTo(
                            0.99 * start.get("normalisation1/variance").values()[unit]
                                    + 0.01 * variance,
                            within(1e-6));
        }
    }

    private static double[] column(double[][] rows, int column, int from, int to) {
        return Arrays.stream(rows, from, to).mapToDouble(row -> row[column]).toArray();
    }

    /// Dropout is left out, since each tower draws its own.
    static List<Architecture> normalised() {
        return List.of(
                new ResidualCnnBuilder()
                        .channels(4, 6)
                        .pooledBlocks(2)
                        .residualBlocks(2)
                        .activation(Activation.ELU)
                        .build(),
                new Mlp(List.of(12, 8), Activation.RELU).normalisedOver(NormalisedOver.BATCH),
                new CnnBuilder()
                        .kernel(3)
                        .channels(4, 6)
                        .denseUnits(12)
                        .activation(Activation.TANH)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build(),
                new RecurrentBuilder()
                        .cell(RecurrentCell.GRU)
                        .units(8)
                        .denseUnits(6)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build());
    }

    /// Sums are added in another order, in float32, and ten steps carry that on.
    @ParameterizedTest
    @MethodSource("normalised")
    void what_is_normalised_over_the_batch_learns_the_same_on_1_2_and_16_towers(
            Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        double[] alone = losses(network, 1);
        assertThat(losses(network, 2)).containsExactly(alone, within(2e-5));
        assertThat(losses(network, 16)).containsExactly(alone, within(2e-5));
        var byTower =
                Network.of(
                        new Mlp(List.of(12, 8), Activation.RELU)
                                .normalisedOver(NormalisedOver.TOWER),
                        PICTURE,
                        CLASSES);
        assertThat(losses(byTower, 16)[9]).isNotCloseTo(losses(byTower, 1)[9], within(0.01));
    }

    /// Cross-entropies of ten steps, then that of the answers by running statistics.
    private static double[] losses(Network network, int towers) {
        var sgd = new UpdateRule(new Optimizer.Momentum(0.9), 0, 0);
        try (var trainer = new Trainer(network, sgd, new Compute(towers, 2))) {
            trainer.load(Weights.initial(network, Initialisation.GLOROT, 5));
            double[] losses = new double[11];
            for (int step = 1; step <= 10; step++) {
                Batch batch = Batches.random(step, PICTURE, CLASSES, 35);
                losses[step - 1] = trainer.step(batch, new Step(step, 0.05, step));
            }
            Batch batch = Batches.random(11, PICTURE, CLASSES, 35);
            float[] logits = trainer.logits(batch);
            for (int example = 0; example < batch.size(); example++) {
                int label = batch.labels()[example];
                losses[10] += Softmax.crossEntropy(logits, example, CLASSES, label) / 35;
            }
            return losses;
        }
    }

    @Test
    void one_example_is_answered_by_any_number_of_towers() {
        Network network = Network.of(NORMALISED_CNN, PICTURE, CLASSES);
        Batch two = Batches.random(2, PICTURE, CLASSES, 2);
        try (var trainer = new Trainer(network, ADAM, new Compute(3, 2))) {
            trainer.load(Batches.weights(3, network));
            float[] both = trainer.logits(two);
            float[] one = trainer.logits(new Batch(two.pixels(), two.labels(), 1));
            assertThat(one).hasSize(CLASSES);
            assertThat(Arrays.copyOf(both, CLASSES)).containsExactly(one, within(1e-5f));
        }
    }

    @Test
    void the_same_steps_give_the_same_weights_bit_for_bit() {
        assertThat(trained(5)).isEqualTo(trained(5)).isNotEqualTo(trained(6));
    }

    /// Not bit for bit: oneDNN adds in another order where the weights are constants, and batch
    /// normalisation by constants is folded. Both come equally near to double precision.
    @Test
    void a_classifier_answers_as_the_trainer_did() {
        Network network = Network.of(NORMALISED_CNN, PICTURE, CLASSES);
        Batch batch = Batches.random(3, PICTURE, CLASSES, 40);
        try (var trainer = new Trainer(network, ADAM, TWO_TOWERS)) {
            trainer.load(trained(7));
            float[] expected = trainer.logits(batch);
            try (var classifier = new Classifier(network, trainer.weights())) {
                float[] found = classifier.logits(batch.pixels(), batch.size());
                float largest = 0;
                for (float logit : expected) {
                    largest = Math.max(largest, Math.abs(logit));
                }
                assertThat(found).containsExactly(expected, within(3e-6f * largest));
            }
        }
    }

    @Test
    void weights_that_lack_an_array_or_have_one_of_another_shape_are_refused() {
        Network network = Network.of(NORMALISED_CNN, PICTURE, CLASSES);
        Weights whole = Weights.initial(network, Initialisation.HE, 1);
        var lacking = new Weights(whole.arrays().subList(1, whole.arrays().size()));
        var foreign =
                Weights.initial(
                        Network.of(NORMALISED_CNN, PICTURE, CLASSES + 1), Initialisation.HE, 1);
        try (var trainer = new Trainer(network, ADAM, TWO_TOWERS)) {
            for (Weights wrong : List.of(lacking, foreign)) {
                assertThatThrownBy(() -> trainer.load(wrong))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> new Classifier(network, wrong).close())
                        .isInstanceOf(IllegalArgumentException.class);
            }
            trainer.load(whole);
            Weights state = trainer.optimizerState();
            var half = new Weights(state.arrays().subList(1, state.arrays().size()));
            assertThatThrownBy(() -> trainer.loadOptimizerState(half))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// A leak of one trainer's graph, session and arrays would show as some hundred MB.
    @Test
    @EnabledOnOs(OS.LINUX)
    void closed_trainers_and_classifiers_give_their_memory_back() throws IOException {
        Network network =
                Network.of(new Mlp(List.of(500), Activation.RELU), PictureShape.MNIST, 10);
        Batch batch = Batches.random(4, PictureShape.MNIST, 10, 100);
        openAndClose(network, batch, 5);
        long before = residentKilobytes();
        openAndClose(network, batch, 25);
        assertThat(residentKilobytes() - before).isLessThan(60_000);
    }

    private static void openAndClose(Network network, Batch batch, int times) {
        Weights weights = Weights.initial(network, Initialisation.HE, 1);
        for (int time = 0; time < times; time++) {
            try (var trainer = new Trainer(network, ADAM, TWO_TOWERS);
                    var classifier = new Classifier(network, weights)) {
                trainer.load(weights);
                trainer.step(batch, new Step(1, 0.001, 0));
                classifier.logits(batch.pixels(), batch.size());
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Weights trained(long seed) {
        Network network = Network.of(NORMALISED_CNN, PICTURE, CLASSES);
        try (var trainer = new Trainer(network, ADAM, TWO_TOWERS)) {
            trainer.load(Weights.initial(network, Initialisation.GLOROT, seed));
            for (int step = 1; step <= 20; step++) {
                Batch batch = Batches.random(100 + step, PICTURE, CLASSES, 33);
                trainer.step(batch, new Step(step, 0.01, seed + step));
            }
            return trainer.weights();
        }
    }

    private static double[][] denseSums(Batch batch, float[] kernel, int units) {
        int pixels = PICTURE.pixels();
        double[][] sums = new double[batch.size()][units];
        for (int example = 0; example < batch.size(); example++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                for (int unit = 0; unit < units; unit++) {
                    sums[example][unit] +=
                            (double) batch.pixels()[example * pixels + pixel]
                                    * kernel[pixel * units + unit];
                }
            }
        }
        return sums;
    }
}
