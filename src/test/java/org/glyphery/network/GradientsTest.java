package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glyphery.Thorough;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Cnn;
import org.glyphery.network.Architecture.Linear;
import org.glyphery.network.Architecture.Mlp;
import org.glyphery.network.Architecture.Recurrent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every layer forward and backward against the plain network in double precision.
class GradientsTest {

    private static final PictureShape PICTURE = new PictureShape(7, 6, 2);
    private static final int CLASSES = 3;
    private static final UpdateRule SGD = new UpdateRule(new Optimizer.Sgd(), 0, 0);

    /// float32 keeps seven digits; some hundred of them are summed.
    private static final double ROUNDING = 5e-6;

    static List<Architecture> architectures() {
        var architectures = new ArrayList<Architecture>();
        architectures.add(new Linear());
        for (Activation activation : Activation.values()) {
            architectures.add(new Mlp(List.of(5, 4), activation));
            architectures.add(cnn(3, 1, Padding.ZERO, PoolingKind.MAX, 2, 2, activation));
            architectures.add(cnn(3, 1, Padding.VALID, PoolingKind.MAX, 3, 1, activation));
        }
        for (NormalisedOver over : NormalisedOver.values()) {
            architectures.add(new Mlp(List.of(5, 4), Activation.TANH).normalisedOver(over));
        }
        architectures.add(cnn(3, 2, Padding.ZERO, PoolingKind.MAX, 2, 1, Activation.TANH));
        architectures.add(cnn(3, 2, Padding.VALID, PoolingKind.AVERAGE, 2, 1, Activation.SIGMOID));
        architectures.add(cnn(4, 1, Padding.ZERO, PoolingKind.AVERAGE, 2, 2, Activation.RELU));
        architectures.add(cnn(2, 2, Padding.VALID, PoolingKind.MAX, 1, 1, Activation.ELU));
        architectures.add(cnn(9, 1, Padding.ZERO, PoolingKind.MAX, 2, 2, Activation.RELU));
        for (PoolingKind pooling : PoolingKind.values()) {
            architectures.add(
                    new CnnBuilder()
                            .kernel(3)
                            .pooling(pooling)
                            .channels(2, 3)
                            .denseUnits(4)
                            .normalisedOver(NormalisedOver.BATCH)
                            .build());
        }
        for (RecurrentCell cell : RecurrentCell.values()) {
            for (ReadingOrder reading : ReadingOrder.values()) {
                architectures.add(recurrent(cell, 1, reading, 0, false, false));
                architectures.add(recurrent(cell, 3, reading, 2, false, true));
            }
            architectures.add(recurrent(cell, 2, ReadingOrder.ROWS, 0, true, false));
        }
        architectures.add(
                new CnnBuilder()
                        .kernel(3)
                        .pooling(PoolingKind.AVERAGE)
                        .channels(2)
                        .activation(Activation.TANH)
                        .normalisedOver(NormalisedOver.BATCH)
                        .build());
        architectures.add(residual(PoolingKind.MAX, Activation.TANH, true));
        architectures.add(residual(PoolingKind.AVERAGE, Activation.RELU, true));
        architectures.add(residual(PoolingKind.MAX, Activation.GELU, false));
        return architectures;
    }

    /// Three blocks: 7x6 with a residual pair, 3x3, and 3x3 with a residual pair.
    private static ResidualCnn residual(
            PoolingKind pooling, Activation activation, boolean batchNormalisation) {
        return new ResidualCnnBuilder()
                .channels(2, 3, 2)
                .pooledBlocks(2)
                .residualBlocks(1, 3)
                .globalPooling(pooling)
                .activation(activation)
                .logitsFactor(0.25)
                .normalisedOver(
                        batchNormalisation ? Optional.of(NormalisedOver.BATCH) : Optional.empty())
                .build();
    }

    private static Recurrent recurrent(
            RecurrentCell cell,
            int layers,
            ReadingOrder reading,
            int rows,
            boolean binarised,
            boolean batchNormalisation) {
        var builder =
                new RecurrentBuilder()
                        .cell(cell)
                        .layers(layers)
                        .units(4)
                        .reading(reading)
                        .rows(rows)
                        .binarised(binarised)
                        .denseUnits(5);
        return batchNormalisation
                ? builder.normalisedOver(NormalisedOver.BATCH).build()
                : builder.build();
    }

    private static Cnn cnn(
            int kernel,
            int stride,
            Padding padding,
            PoolingKind pooling,
            int poolingKernel,
            int poolingStride,
            Activation activation) {
        return new CnnBuilder()
                .kernel(kernel)
                .stride(stride)
                .padding(padding)
                .pooling(pooling)
                .poolingWindow(poolingKernel, poolingStride)
                .channels(3)
                .activation(activation)
                .build();
    }

    /// The towers are three where normalisation makes them depend on each other.
    @ParameterizedTest
    @MethodSource("architectures")
    void gradients_are_the_finite_differences_of_the_loss(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch batch = Batches.random(1, PICTURE, CLASSES, 4);
        Weights weights = Batches.weights(2, network);
        var plain = new PlainNetwork(network, weights);
        int towers = network.normalisesJointly() ? 3 : 1;
        try (var trainer = new Trainer(network, SGD, new Compute(towers, 1))) {
            trainer.load(weights);
            List<NamedArray> gradients = trainer.gradients(batch, 0).arrays();
            assertThat(gradients.stream().map(NamedArray::name))
                    .isEqualTo(
                            network.parameters().stream()
                                    .filter(parameter -> parameter.role().learned())
                                    .map(Parameter::name)
                                    .toList());
            for (NamedArray gradient : gradients) {
                double[] expected = plain.gradient(gradient.name(), batch);
                assertThat(largestDifference(gradient.values(), expected))
                        .as(gradient.name())
                        .isLessThan(ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.75})
    void gradients_of_smoothed_labels_are_the_finite_differences_of_their_loss(double smoothing) {
        Network network =
                Network.of(residual(PoolingKind.MAX, Activation.TANH, true), PICTURE, CLASSES);
        Batch batch = Batches.random(7, PICTURE, CLASSES, 5);
        Weights weights = Batches.weights(8, network);
        var plain = new PlainNetwork(network, weights).smoothing(smoothing);
        var rule = new UpdateRule(new Optimizer.Sgd(), 0, 0, smoothing);
        try (var trainer = new Trainer(network, rule, new Compute(2, 1))) {
            trainer.load(weights);
            for (NamedArray gradient : trainer.gradients(batch, 0).arrays()) {
                double[] expected = plain.gradient(gradient.name(), batch);
                assertThat(largestDifference(gradient.values(), expected))
                        .as(gradient.name())
                        .isLessThan(ROUNDING);
            }
            assertThat(trainer.step(batch, new Step(1, 0, 0)))
                    .isCloseTo(plain.loss(batch), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void loss_and_logits_are_those_of_the_definitions(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch batch = Batches.random(3, PICTURE, CLASSES, 4);
        Weights weights = Batches.weights(4, network);
        var plain = new PlainNetwork(network, weights);
        try (var trainer = new Trainer(network, SGD, new Compute(1, 1));
                var classifier = new Classifier(network, weights)) {
            trainer.load(weights);
            double[] expected =
                    Arrays.stream(plain.logits(batch, false))
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
            assertThat(largestDifference(trainer.logits(batch), expected)).isLessThan(ROUNDING);
            assertThat(largestDifference(classifier.logits(batch.pixels(), batch.size()), expected))
                    .isLessThan(ROUNDING);
            assertThat(trainer.step(batch, new Step(1, 0, 0)))
                    .isCloseTo(plain.loss(batch), within(ROUNDING));
        }
    }

    static List<RecurrentCell> readersOfPixels() {
        return Thorough.ON ? List.of(RecurrentCell.values()) : List.of(RecurrentCell.GRU);
    }

    /// 784 steps of one pixel.
    @ParameterizedTest
    @MethodSource("readersOfPixels")
    void a_picture_is_read_pixel_by_pixel_to_its_end(RecurrentCell cell) {
        Network network =
                Network.of(
                        recurrent(cell, 1, ReadingOrder.PIXELS, 0, false, false),
                        PictureShape.MNIST,
                        CLASSES);
        Batch batch = Batches.random(3, PictureShape.MNIST, CLASSES, 2);
        Weights weights = Batches.weights(4, network);
        double[] expected =
                Arrays.stream(new PlainNetwork(network, weights).logits(batch, false))
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        try (var classifier = new Classifier(network, weights)) {
            assertThat(largestDifference(classifier.logits(batch.pixels(), 2), expected))
                    .isLessThan(ROUNDING);
        }
    }

    /// All but those whose statistics are of one tower's share: the older rule, under which the
    /// number of towers decides.
    static List<Architecture> independentOfTowers() {
        return architectures().stream()
                .filter(each ->
                        !(each instanceof Mlp mlp
                                && mlp.normalisedOver().equals(Optional.of(NormalisedOver.TOWER))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("independentOfTowers")
    void two_towers_give_the_gradient_of_one(Architecture architecture) {
        Network network = Network.of(architecture, PICTURE, CLASSES);
        Batch odd = Batches.random(5, PICTURE, CLASSES, 7);
        Weights weights = Batches.weights(6, network);
        try (var one = new Trainer(network, SGD, new Compute(1, 1));
                var two = new Trainer(network, SGD, new Compute(2, 2))) {
            one.load(weights);
            two.load(weights);
            List<NamedArray> expected = one.gradients(odd, 0).arrays();
            List<NamedArray> found = two.gradients(odd, 0).arrays();
            for (int index = 0; index < expected.size(); index++) {
                double[] wanted = doubles(expected.get(index).values());
                assertThat(largestDifference(found.get(index).values(), wanted))
                        .as(expected.get(index).name())
                        .isLessThan(1e-6);
            }
            assertThat(largestDifference(two.logits(odd), doubles(one.logits(odd))))
                    .isLessThan(1e-6);
        }
    }

    private static double largestDifference(float[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        double largest = 0;
        for (int index = 0; index < found.length; index++) {
            largest = Math.max(largest, Math.abs(found[index] - expected[index]));
        }
        return largest;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            doubles[index] = values[index];
        }
        return doubles;
    }
}
