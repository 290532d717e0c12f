package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.units.TopExamples.Excited;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.Weights;
import org.junit.jupiter.api.Test;

/// What units give, added up in batches, against one picture after the other.
class UnitTallyTest {

    private static final PictureShape PICTURE = new PictureShape(6, 5, 1);
    private static final int PICTURES = 24;
    private static final float[] PIXELS = RandomNetworks.pictures(PICTURES * PICTURE.pixels(), 11);

    @Test
    void the_examples_that_excite_a_channel_most_are_those_with_its_largest_numbers() {
        var network = network(new CnnBuilder().kernel(3).channels(2, 3).build());
        var weights = RandomNetworks.weights(network, 3);
        for (UnitLayer layer : UnitLayer.of(network)) {
            UnitSurvey survey = survey(network, layer, weights);
            for (int unit = 0; unit < layer.count(); unit++) {
                assertThat(survey.exciting(unit))
                        .isEqualTo(byBruteForce(network, layer, weights, unit));
            }
        }
    }

    private static List<Excited> byBruteForce(
            Network network, UnitLayer layer, Weights weights, int unit) {
        List<Excited> all = new ArrayList<>();
        try (var probe = new Probe(network, weights)) {
            for (int example = 0; example < PICTURES; example++) {
                float[] values = given(probe, layer, example);
                int largest = 0;
                for (int place = 1; place < layer.places(); place++) {
                    int at = place * layer.count() + unit;
                    if (values[at] > values[largest * layer.count() + unit]) largest = place;
                }
                all.add(new Excited(example, values[largest * layer.count() + unit], largest));
            }
        }
        if (all.stream().allMatch(excited -> excited.value() == 0)) return List.of();
        return all.stream()
                .sorted(Comparator.comparing(excited -> -excited.value()))
                .limit(9)
                .toList();
    }

    /// Dead by a bias that nothing outweighs; alike since one's weights are twice the other's.
    @Test
    void units_that_never_fire_and_units_that_do_the_same_are_found() {
        var network = network(new Architecture.Mlp(List.of(6), Activation.RELU));
        var random = RandomNetworks.weights(network, 4);
        float[] kernel = random.get("dense1/kernel").values().clone();
        float[] bias = random.get("dense1/bias").values().clone();
        for (int pixel = 0; pixel < PICTURE.pixels(); pixel++) {
            kernel[pixel * 6 + 1] = Math.abs(kernel[pixel * 6 + 1]);
            kernel[pixel * 6 + 4] = 2 * kernel[pixel * 6 + 1];
        }
        bias[1] = 0;
        bias[4] = 0;
        bias[2] = -1000;
        var weights =
                RandomNetworks.with(
                        RandomNetworks.with(random, "dense1/kernel", kernel), "dense1/bias", bias);
        var survey = survey(network, UnitLayer.of(network).getFirst(), weights);
        float[] farthest = RandomNetworks.values("farthest", survey.arrays());
        assertThat(farthest[2]).isZero();
        assertThat(farthest[1]).isPositive();
        assertThat(survey.exciting(2)).isEmpty();
        NamedArray alike = ExplainedPlace.named("alike", survey.arrays());
        assertThat(alike.shape()).containsExactly(1, 4);
        assertThat(alike.values()).containsExactly(new float[] {1, 4, 1, 1}, within(1e-5f));
    }

    /// Twenty weights each, of two hundred million pairs.
    @Test
    void units_are_not_compared_where_they_are_too_many() {
        int units = 20_000;
        var kernel = new NamedArray("kernel", List.of(20, units), new float[20 * units]);
        assertThat(AlikePairs.candidates(List.of(kernel), units)).isEmpty();
        assertThat(AlikePairs.candidates(List.of(kernel), 20)).isPresent();
    }

    @Test
    void influence_is_the_mean_size_times_the_norm_of_the_weights_behind() {
        var network = network(new Architecture.Mlp(List.of(4, 3), Activation.TANH));
        var weights = RandomNetworks.weights(network, 8);
        UnitLayer layer = UnitLayer.of(network).getFirst();
        float[] found =
                RandomNetworks.values("influence", survey(network, layer, weights).arrays());
        float[] next = weights.get("dense2/kernel").values(); // [4, 3]
        try (var probe = new Probe(network, weights)) {
            for (int unit = 0; unit < 4; unit++) {
                double sizes = 0;
                for (int example = 0; example < PICTURES; example++) {
                    sizes += Math.abs(given(probe, layer, example)[unit]);
                }
                double squares = 0;
                for (int after = 0; after < 3; after++) {
                    squares += Math.pow(next[unit * 3 + after], 2);
                }
                assertThat((double) found[unit])
                        .isCloseTo(sizes / PICTURES * Math.sqrt(squares), within(1e-5));
            }
        }
    }

    /// A GRU that reads columns: how far a unit moves in a step, against the pixels of that column.
    @Test
    void a_recurrent_unit_goes_with_the_pixels_of_the_step_that_reads_them() {
        var network =
                network(
                        new RecurrentBuilder()
                                .cell(RecurrentCell.GRU)
                                .reading(ReadingOrder.COLUMNS)
                                .rows(4)
                                .units(3)
                                .build());
        var weights = RandomNetworks.weights(network, 9);
        UnitLayer layer = UnitLayer.of(network).getFirst();
        var survey = survey(network, layer, weights);
        NamedArray watched = ExplainedPlace.named("watched", survey.arrays());
        assertThat(watched.shape()).containsExactly(3, 6, 5, 1);
        NamedArray movement = ExplainedPlace.named("movement", survey.arrays());
        assertThat(movement.shape()).containsExactly(3, 5);
        int unit = 1;
        int row = 2;
        int column = 3;
        double[] moves = new double[PICTURES];
        double[] ink = new double[PICTURES];
        try (var probe = new Probe(network, weights)) {
            for (int example = 0; example < PICTURES; example++) {
                float[] h = given(probe, layer, example);
                moves[example] = h[column * 3 + unit] - h[(column - 1) * 3 + unit];
                ink[example] = PIXELS[example * 30 + row * 5 + column];
            }
        }
        double mean = Arrays.stream(moves).average().orElseThrow();
        double meanInk = Arrays.stream(ink).average().orElseThrow();
        double covariance =
                IntStream.range(0, PICTURES)
                        .mapToDouble(index -> (moves[index] - mean) * (ink[index] - meanInk))
                        .average()
                        .orElseThrow();
        assertThat((double) watched.values()[unit * 30 + row * 5 + column])
                .isCloseTo(covariance, within(1e-6));
        assertThat(watched.values()[unit * 30 + 5 * 5 + column]).isZero(); // of a row not read
        double far = Arrays.stream(moves).map(Math::abs).average().orElseThrow();
        assertThat((double) movement.values()[unit * 5 + column]).isCloseTo(far, within(1e-6));
    }

    private static float[] given(Probe probe, UnitLayer layer, int example) {
        int size = PICTURE.pixels();
        float[] picture = Arrays.copyOfRange(PIXELS, example * size, (example + 1) * size);
        return RandomNetworks.values(layer.activation(), probe.activations(picture, 1));
    }

    private static UnitSurvey survey(Network network, UnitLayer layer, Weights weights) {
        var tally = new UnitTally(network, layer, weights);
        try (var probe = new Probe(network, weights)) {
            var given = probe.activations(PIXELS, PICTURES);
            float[] values = RandomNetworks.values(layer.activation(), given);
            for (int example = 0; example < PICTURES; example++) {
                tally.add(example, values, PIXELS, example);
            }
        }
        return tally.survey();
    }

    private static Network network(Architecture architecture) {
        return Network.of(architecture, PICTURE, 3);
    }
}
