package org.glyphery.inspection.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Embedder;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;

/// What a network that knows nothing yet makes of digits, and sums by hand.
class LearnedExamplesTest {

    private static final Dataset DATASET = Digits.first(600, 400, 100);
    private static final Network NETWORK =
            Network.of(new Architecture.Mlp(List.of(64), Activation.RELU), DATASET.shape(), 10);

    /// Two rows of energies 1, 3 and distances 2, 6: means 2 and 4, deviations 1 and 2, so that the
    /// strangenesses are -0.3 and 1.3: an energy below its mean counts for nothing.
    @Test
    void a_strangeness_is_the_energy_and_some_of_the_distance_in_standard_deviations() {
        var scale = StrangenessScale.of(new double[] {1, 3}, new double[] {2, 6});

        assertThat(scale.sorted()).containsExactly(-0.3f, 1.3f);
        assertThat(scale.share(2, 4)).isEqualTo(0.5);
        assertThat(scale.share(1, 2)).isZero();
        assertThat(scale.share(3, 6.001)).isEqualTo(1);
        assertThat(scale.share(3, 5.999)).isEqualTo(0.5);
    }

    @Test
    void the_nearest_directions_are_those_of_the_largest_cosines() {
        var random = new Randomness(Randomness.key(3));
        float[] rows = new float[40 * 5];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = (float) random.nextGaussian();
        }
        float[] row = Arrays.copyOfRange(rows, 35, 40);
        List<Integer> expected =
                IntStream.range(0, 40)
                        .boxed()
                        .sorted((one, other) ->
                                Float.compare(
                                        Directions.product(row, rows, other * 5),
                                        Directions.product(row, rows, one * 5)))
                        .limit(4)
                        .toList();

        var nearest = NearestDirections.of(rows, row, 4);

        assertThat(IntStream.of(nearest.places()).boxed()).isEqualTo(expected);
        double cosine = Directions.product(row, rows, expected.getLast() * 5);
        assertThat(nearest.distance())
                .isCloseTo(Math.sqrt(Math.max(0, 2 - 2 * cosine)), within(1e-6));
    }

    @Test
    void one_in_a_hundred_of_the_validation_examples_is_strange() {
        try (var embedder = embedder()) {
            LearnedExamples learned = fitted(embedder);
            var validation = DATASET.validation();
            long strange =
                    IntStream.range(0, validation.count())
                            .mapToObj(validation::glyph)
                            .map(glyph -> embedder.embedded(glyph.pixels(), 1))
                            .filter(seen ->
                                    !StrangenessScale.isFamiliar(learned.beside(seen, 0).share()))
                            .count();
            // Rounding may differ between batches.
            assertThat(strange).isBetween(3L, 5L);
        }
    }

    @Test
    void a_training_example_has_itself_for_its_nearest_and_what_is_kept_says_the_same() {
        try (var embedder = embedder()) {
            LearnedExamples learned = fitted(embedder);
            var kept = LearnedExamples.of(new Weights(learned.arrays()));
            for (int index = 0; index < 100; index += 7) {
                float[] picture = DATASET.training().glyph(index).pixels();
                var beside = learned.beside(embedder.embedded(picture, 1), 0);
                assertThat(beside.nearest()).hasSize(3).startsWith(index);
                assertThat(kept.beside(embedder.embedded(picture, 1), 0)).isEqualTo(beside);
            }
            assertThatThrownBy(() ->
                            LearnedExamples.of(
                                    new Weights(
                                            List.of(
                                                    new NamedArray(
                                                            "rows", List.of(1), new float[1])))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void few_validation_examples_say_nothing() {
        try (var embedder = embedder()) {
            assertThat(new LearnedFit(NETWORK, embedding(embedder)).of(Digits.first(600, 100, 1)))
                    .isEmpty();
        }
    }

    private static LearnedExamples fitted(Embedder embedder) {
        return new LearnedFit(NETWORK, embedding(embedder)).of(DATASET).orElseThrow();
    }

    private static Embedder embedder() {
        return new Embedder(NETWORK, Weights.initial(NETWORK, Initialisation.HE, 5));
    }

    private static LearnedFit.Embedding embedding(Embedder embedder) {
        return new LearnedFit.Embedding() {

            @Override
            public Embedded of(float[] pictures, int size) {
                return embedder.embedded(pictures, size);
            }

            @Override
            public int largestBatch() {
                return 150;
            }
        };
    }
}
