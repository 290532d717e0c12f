package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

/// Answers that are the mean of what a network says of a picture and of its mirror image.
class MirroredAnswersTest {

    private static final PictureShape PICTURE = new PictureShape(4, 5, 2);
    private static final int CLASSES = 3;
    private static final int SIZE = 2;
    private static final double ROUNDING = 1e-5;
    private static final UpdateRule SGD = new UpdateRule(new Optimizer.Sgd(), 0, 0);

    private final Network alone = network(builder());
    private final Network mirrored = network(builder().mirroredAnswers());
    private final Weights weights = Batches.weights(5, alone);
    private final Batch batch = Batches.random(6, PICTURE, CLASSES, SIZE);

    @Test
    void logits_are_the_mean_of_those_of_the_picture_and_of_its_mirror_image() {
        float[] answers;
        try (var classifier = new Classifier(mirrored, weights)) {
            answers = classifier.logits(batch.pixels(), SIZE);
            assertClose(classifier.logits(flipped(batch.pixels()), SIZE), answers);
        }
        try (var classifier = new Classifier(alone, weights)) {
            float[] own = classifier.logits(batch.pixels(), SIZE);
            float[] ofMirrored = classifier.logits(flipped(batch.pixels()), SIZE);
            assertThat(own).isNotEqualTo(ofMirrored);
            for (int place = 0; place < own.length; place++) {
                assertThat((double) answers[place])
                        .isCloseTo((own[place] + ofMirrored[place]) / 2.0, within(ROUNDING));
            }
        }
        try (var probe = new Probe(mirrored, weights)) {
            List<NamedArray> seen = probe.activations(batch.pixels(), SIZE);
            assertThat(seen.getLast().name()).isEqualTo(mirrored.layers().getLast().name());
            assertClose(seen.getLast().values(), answers);
        }
    }

    @Test
    void training_is_the_same_and_what_is_evaluated_in_it_is_the_answer() {
        var compute = new Compute(2, 1);
        try (var one = new Trainer(alone, SGD, compute);
                var other = new Trainer(mirrored, SGD, compute);
                var classifier = new Classifier(mirrored, weights)) {
            one.load(weights);
            other.load(weights);
            assertClose(other.logits(batch), classifier.logits(batch.pixels(), SIZE));
            var step = new Step(1, 0.1, 1);
            assertThat(other.step(batch, step)).isEqualTo(one.step(batch, step));
            assertThat(other.weights().arrays()).isEqualTo(one.weights().arrays());
        }
    }

    private static ResidualCnnBuilder builder() {
        return new ResidualCnnBuilder().channels(3, 4).pooledBlocks(2).residualBlocks(1);
    }

    private static Network network(ResidualCnnBuilder builder) {
        return Network.of(builder.build(), PICTURE, CLASSES);
    }

    private static void assertClose(float[] found, float[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int place = 0; place < found.length; place++) {
            assertThat((double) found[place]).isCloseTo(expected[place], within(ROUNDING));
        }
    }

    private static float[] flipped(float[] pixels) {
        float[] flipped = new float[pixels.length];
        int width = PICTURE.width();
        int channels = PICTURE.channels();
        for (int place = 0; place < pixels.length; place++) {
            int channel = place % channels;
            int column = place / channels % width;
            int row = place / channels / width;
            flipped[place] = pixels[(row * width + width - 1 - column) * channels + channel];
        }
        return flipped;
    }
}
