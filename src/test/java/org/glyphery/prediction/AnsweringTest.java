package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Classifier;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.Weights;
import org.glyphery.run.ModelName;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static final Network NETWORK =
            Network.of(new Architecture.Mlp(List.of(64), Activation.RELU), PictureShape.MNIST, 10);
    private static final Glyph BLANK = Glyph.of(PictureShape.MNIST, new float[784]);
    private static final int REPLACEMENTS = 60;

    private final Object lock = new Object();
    private final List<Classifier> classifiers = new ArrayList<>();
    private Answering current = open(0);
    private volatile boolean done;

    @Test
    void many_threads_are_answered_while_the_model_is_replaced() throws Exception {
        Callable<Integer> asking =
                () -> {
                    int answers = 0;
                    while (!done) {
                        float sum = 0;
                        for (float probability : ask()) {
                            sum += probability;
                        }
                        assertThat(sum).isCloseTo(1, within(1e-5f));
                        answers++;
                    }
                    return answers;
                };
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                asked.add(threads.submit(asking));
            }
            for (int seed = 1; seed <= REPLACEMENTS; seed++) {
                replace(seed);
                ask();
            }
            done = true;
            for (Future<Integer> answers : asked) {
                assertThat(answers.get()).isPositive();
            }
        }
        current.retire();
        assertThat(classifiers).hasSize(REPLACEMENTS + 1).allSatisfy(AnsweringTest::assertClosed);
    }

    @Test
    void an_answer_under_way_outlives_the_retirement() {
        assertThat(current.lend()).isTrue();
        current.retire();
        assertThat(current.lend()).isFalse();
        assertThat(current.predict(new ModelName("model"), BLANK).probabilities()).hasSize(10);
        assertThat(current.probabilities(new float[2 * 784], 2)).hasSize(20);
        current.giveBack();
        assertClosed(classifiers.getFirst());
    }

    @Test
    void a_model_that_reads_black_and_white_says_what_it_saw() {
        Glyph grey = Digits.first(0, 0, 1).test().glyph(0);
        Network reader = reader(true);
        Weights weights = Weights.initial(reader, Initialisation.GLOROT, 1);
        var reading = answering(new Classifier(reader, weights));
        Prediction read = reading.predict(new ModelName("reader"), grey);
        reading.retire();
        assertThat(read.seen()).contains(grey.binarised(0.5));
        assertThat(grey.binarised(0.5)).isNotEqualTo(grey);

        var seeing = answering(new Classifier(reader(false), weights));
        float[] expected =
                seeing.predict(new ModelName("seeing"), grey.binarised(0.5)).probabilities();
        assertThat(read.probabilities()).isEqualTo(expected);
        assertThat(seeing.predict(new ModelName("seeing"), grey).probabilities())
                .isNotEqualTo(expected);
        seeing.retire();
        assertThat(current.predict(new ModelName("mlp"), grey).seen()).isEmpty();
        current.retire();
    }

    private static Network reader(boolean binarised) {
        var architecture =
                new RecurrentBuilder().units(8).binarised(binarised).denseUnits().build();
        return Network.of(architecture, PictureShape.MNIST, 10);
    }

    private float[] ask() {
        Answering lent;
        synchronized (lock) {
            lent = current;
            assertThat(lent.lend()).isTrue();
        }
        try {
            return lent.predict(new ModelName("model"), BLANK).probabilities();
        } finally {
            lent.giveBack();
        }
    }

    private void replace(long seed) {
        synchronized (lock) {
            current.retire();
            current = open(seed);
        }
    }

    private Answering open(long seed) {
        Weights weights = Weights.initial(NETWORK, Initialisation.HE, seed);
        var classifier = new Classifier(NETWORK, weights);
        classifiers.add(classifier);
        return answering(classifier);
    }

    private static Answering answering(Classifier classifier) {
        return new Answering(0, classifier, ServingSettingsTest.DEFAULT, () -> {});
    }

    private static void assertClosed(Classifier classifier) {
        assertThatThrownBy(() -> classifier.logits(new float[784], 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
