package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.Split;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture;
import org.glyphery.network.Classifier;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.Softmax;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is seen of a training under way, and that it learns as if nobody looked.
class GlimpsesTest extends TrainingFixture {

    private static final PictureShape COLOUR = new PictureShape(28, 28, 3);

    private final List<Glimpse> seen = new ArrayList<>();

    private final Onlooker always =
            new Onlooker() {
                @Override
                public boolean isLooking() {
                    return true;
                }

                @Override
                public void see(Glimpse glimpse) {
                    seen.add(glimpse);
                }
            };

    @ParameterizedTest
    @MethodSource("learners")
    void whoever_looks_sees_every_step_and_leaves_what_is_learned_alone(Architecture architecture)
            throws Exception {
        Plan plan = plan(architecture, Initialisation.HE, 0.01, 32, 2, SLIGHT);
        Dataset digits = Digits.first(160, 0, 80);
        assertWatchingLeavesAlone(plan, digits);
        assertThat(seen)
                .extracting(Glimpse::step)
                .isEqualTo(IntStream.rangeClosed(0, 10).mapToObj(Long::valueOf).toList());
        assertThat(seen.getLast().kernels().orElseThrow().kernels())
                .isEqualTo(epochs().getLast().snapshot().orElseThrow().kernels());
    }

    @Test
    void colour_pictures_are_watched_as_well() throws Exception {
        Plan plan = plan(CNN, Initialisation.HE, 0.01, 32, 1, SLIGHT);
        assertWatchingLeavesAlone(plan, inColour(Digits.first(96, 0, 300)));
        assertThat(seen.getLast().probabilities().shape()).containsExactly(20, 10);
    }

    private void assertWatchingLeavesAlone(Plan plan, Dataset dataset) throws Exception {
        run(plan, dataset, new TrainingStart.Fresh());
        Checkpoint unwatched = epochs().getLast().checkpoint();
        heard.clear();
        watch(plan, dataset, always);
        assertThat(timeless(epochs().getLast().checkpoint())).isEqualTo(timeless(unwatched));
    }

    /// Each digit in red, and its opposite in blue.
    private static Dataset inColour(Dataset digits) {
        return SomeExamples.dataset(
                10,
                inColour(digits.training()),
                SomeExamples.none(COLOUR),
                inColour(digits.test()));
    }

    private static Examples inColour(Examples digits) {
        var pixels = new byte[digits.count() * COLOUR.pixels()];
        var labels = new int[digits.count()];
        for (int index = 0; index < digits.count(); index++) {
            float[] grey = digits.glyph(index).pixels();
            labels[index] = digits.label(index);
            for (int pixel = 0; pixel < grey.length; pixel++) {
                int place = index * COLOUR.pixels() + 3 * pixel;
                pixels[place] = (byte) Math.round(255 * grey[pixel]);
                pixels[place + 2] = (byte) Math.round(255 * (1 - grey[pixel]));
            }
        }
        return SomeExamples.of(COLOUR, pixels, labels);
    }

    @Test
    void whoever_comes_while_an_epoch_is_scored_sees_its_last_step_once() throws Exception {
        Plan plan = plan(CNN, Initialisation.HE, 0.01, 32, 1, SLIGHT);
        var late =
                new Onlooker() {
                    private int asked;

                    @Override
                    public boolean isLooking() {
                        return steps().size() == 5 && asked++ > 0;
                    }

                    @Override
                    public void see(Glimpse glimpse) {
                        seen.add(glimpse);
                    }
                };
        watch(plan, Digits.first(160, 0, 80), late);
        assertThat(seen).extracting(Glimpse::step).containsExactly(5L);
    }

    @Test
    void what_is_seen_after_the_last_step_is_how_the_network_reads_afterwards() throws Exception {
        Plan plan = plan(CNN, Initialisation.HE, 0.01, 32, 1, SLIGHT);
        Dataset digits = Digits.first(160, 0, 80);
        watch(plan, digits, always);
        Weights weights = epochs().getLast().checkpoint().weights();
        float[] expected = readBy(CNN, weights, digits);
        float[] read = seen.getLast().probabilities().values();
        for (int place = 0; place < read.length; place++) {
            assertThat(read[place]).isCloseTo(expected[place], within(1e-5f));
        }
        assertThat(seen.getFirst().probabilities().values()).isNotEqualTo(read);
    }

    private static float[] readBy(Architecture architecture, Weights weights, Dataset digits) {
        var network = Network.of(architecture, digits.shape(), digits.classes().size());
        var batch = WatchedExamples.of(digits).batch();
        try (var classifier = new Classifier(network, weights)) {
            return Softmax.probabilities(
                    classifier.logits(batch.pixels(), batch.size()), network.classes());
        }
    }

    @Test
    void nothing_is_read_where_nobody_looks() throws Exception {
        Plan plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 32, 1, SLIGHT);
        var nobody =
                new Onlooker() {
                    @Override
                    public boolean isLooking() {
                        return false;
                    }

                    @Override
                    public void see(Glimpse glimpse) {
                        seen.add(glimpse);
                    }
                };
        watch(plan, Digits.first(96, 0, 80), nobody);
        assertThat(seen).isEmpty();
    }

    @Test
    void kernels_are_there_as_a_film_of_one_moment() throws Exception {
        Plan plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 48, 1, SLIGHT);
        watch(plan, Digits.first(96, 0, 300), always);
        assertThat(seen.getLast().arrays())
                .extracting(Object::toString)
                .containsExactly(
                        "step[1]",
                        "probabilities[20, 10]",
                        "moments[1]",
                        "dense1/kernel[1, 784, 10]",
                        "dense1/kernel/scale[1]");
    }

    @Test
    void two_of_each_class_are_watched_one_like_its_class_and_one_unlike_it() {
        Dataset digits = Digits.first(50, 30, 300);
        var watched = WatchedExamples.of(digits);
        assertThat(watched.split()).isEqualTo(Split.TEST);
        assertThat(watched.count()).isEqualTo(20);
        assertThat(new HashSet<>(watched.indices())).hasSize(20);
        for (int label = 0; label < 10; label++) {
            assertThat(watched.label(label)).isEqualTo(label);
            assertThat(watched.label(10 + label)).isEqualTo(label);
            assertThat(toMean(digits, watched.indices().get(label)))
                    .isLessThan(toMean(digits, watched.indices().get(10 + label)));
        }
        assertThat(WatchedExamples.of(digits).indices()).isEqualTo(watched.indices());
    }

    @Test
    void where_there_is_no_test_split_validation_is_watched() {
        assertThat(WatchedExamples.of(Digits.first(50, 200, 0)).split())
                .isEqualTo(Split.VALIDATION);
        assertThat(WatchedExamples.of(Digits.first(50, 0, 0)).split()).isEqualTo(Split.TRAINING);
    }

    /// The squared distance of a test digit to the mean of its class in that split.
    private static double toMean(Dataset digits, int index) {
        var test = digits.test();
        int label = test.label(index);
        int[] alike =
                IntStream.range(0, test.count())
                        .filter(each -> test.label(each) == label)
                        .toArray();
        double sum = 0;
        for (int pixel = 0; pixel < 784; pixel++) {
            int place = pixel;
            double mean =
                    IntStream.of(alike)
                            .mapToDouble(each -> test.glyph(each).pixels()[place])
                            .average()
                            .orElseThrow();
            sum += Math.pow(test.glyph(index).pixels()[pixel] - mean, 2);
        }
        return sum;
    }

    private void watch(Plan plan, Dataset dataset, Onlooker onlooker) throws InterruptedException {
        new Training(
                        plan,
                        new TrainingData(dataset),
                        TWO_TOWERS,
                        SELDOM,
                        heard::add,
                        () -> StopRequest.NONE,
                        onlooker)
                .run(new TrainingStart.Fresh());
    }
}
