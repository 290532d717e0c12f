package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
import org.glyphery.run.RunSamples;
import org.glyphery.run.StarterSet;
import org.junit.jupiter.api.Test;

class LoadedModelTest {

    private static final Network NETWORK =
            Network.of(new Architecture.Mlp(List.of(64), Activation.RELU), PictureShape.MNIST, 10);
    private static final Glyph BLANK = Glyph.of(PictureShape.MNIST, new float[784]);
    private static final int REPLACEMENTS = 60;

    private final Object lock = new Object();
    private final List<Classifier> classifiers = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger closed = new AtomicInteger();
    private LoadedModel current = open(0);
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
        current.giveBack();
        assertThat(classifiers).hasSize(REPLACEMENTS + 1).allSatisfy(LoadedModelTest::assertClosed);
    }

    @Test
    void an_answer_under_way_outlives_the_loss_of_the_place() {
        LoadedModel lent = current;
        lent.lend();
        current.giveBack();
        assertThat(lent.predict(new ModelName("model"), BLANK).probabilities()).hasSize(10);
        assertThat(lent.probabilities(new float[2 * 784], 2)).hasSize(20);
        assertThat(closed).hasValue(0);
        lent.giveBack();
        assertThat(closed).hasValue(1);
        assertClosed(classifiers.getFirst());
    }

    @Test
    void a_model_that_reads_black_and_white_says_what_it_saw() {
        Glyph grey = Digits.first(0, 0, 1).test().glyph(0);
        Network reader = reader(true);
        Weights weights = Weights.initial(reader, Initialisation.GLOROT, 1);
        var reading = loaded(() -> new Classifier(reader, weights));
        Prediction read = reading.predict(new ModelName("reader"), grey);
        reading.giveBack();
        assertThat(read.seen()).contains(grey.binarised(0.5));
        assertThat(grey.binarised(0.5)).isNotEqualTo(grey);

        var seeing = loaded(() -> new Classifier(reader(false), weights));
        float[] expected =
                seeing.predict(new ModelName("seeing"), grey.binarised(0.5)).probabilities();
        assertThat(read.probabilities()).isEqualTo(expected);
        assertThat(seeing.predict(new ModelName("seeing"), grey).probabilities())
                .isNotEqualTo(expected);
        seeing.giveBack();
        assertThat(current.predict(new ModelName("mlp"), grey).seen()).isEmpty();
        current.giveBack();
    }

    @Test
    void many_who_ask_first_together_open_it_once() throws Exception {
        LoadedModel shared = open(7);
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<float[]>> questions =
                    Collections.nCopies(6, () -> shared.probabilities(new float[784], 1));
            for (var answer : threads.invokeAll(questions)) assertThat(answer.get()).hasSize(10);
        }
        assertThat(classifiers).hasSize(1);
        shared.giveBack();
        assertClosed(classifiers.getFirst());
    }

    @Test
    void one_that_could_not_be_opened_is_opened_by_the_next_who_asks() {
        var times = new AtomicInteger();
        Weights weights = Weights.initial(NETWORK, Initialisation.HE, 1);
        var late =
                loaded(() -> {
                    if (times.getAndIncrement() == 0) throw new IllegalStateException("Not yet");
                    return new Classifier(NETWORK, weights);
                });
        assertThatThrownBy(late::warmUp).hasMessage("Not yet");
        assertThat(late.probabilities(new float[784], 1)).hasSize(10);
        late.giveBack();
        assertThat(closed).hasValue(1);
    }

    @Test
    void what_is_asked_alone_is_computed_on_a_thread_that_answers() {
        String thread = current.alone(_ -> Thread.currentThread().getName());

        assertThat(thread).startsWith("answers");
        current.giveBack();
    }

    private static Network reader(boolean binarised) {
        var architecture =
                new RecurrentBuilder().units(8).binarised(binarised).denseUnits().build();
        return Network.of(architecture, PictureShape.MNIST, 10);
    }

    private float[] ask() {
        LoadedModel lent;
        synchronized (lock) {
            lent = current;
            lent.lend();
        }
        try {
            return lent.predict(new ModelName("model"), BLANK).probabilities();
        } finally {
            lent.giveBack();
        }
    }

    private void replace(long seed) {
        synchronized (lock) {
            current.giveBack();
            current = open(seed);
        }
    }

    private LoadedModel open(long seed) {
        Weights weights = Weights.initial(NETWORK, Initialisation.HE, seed);
        return loaded(() -> {
            var classifier = new Classifier(NETWORK, weights);
            classifiers.add(classifier);
            return classifier;
        });
    }

    private LoadedModel loaded(Supplier<Classifier> opening) {
        var run = RunSamples.finished(1, StarterSet.cnn(), 0.9);
        var stored = new StoredEpoch(run, run.best().orElseThrow(), 1);
        return new LoadedModel(
                stored, opening, ServingSettingsTest.DEFAULT, closed::incrementAndGet);
    }

    private static void assertClosed(Classifier classifier) {
        assertThatThrownBy(() -> classifier.logits(new float[784], 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
