package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The nearest change of functions whose nearest change is known.
class CounterfactualSearchTest {

    private static final int PIXELS = 24;
    private static final int CLASSES = 6;

    /// Logits `W x`, without a network.
    private record Planes(float[][] weights) implements LogitSlopes {

        @Override
        public float[] logits(List<float[]> pictures) {
            float[] logits = new float[pictures.size() * weights.length];
            for (int index = 0; index < logits.length; index++) {
                float[] picture = pictures.get(index / weights.length);
                logits[index] = (float) product(weights[index % weights.length], picture);
            }
            return logits;
        }

        @Override
        public List<float[]> gradients(List<float[]> pictures, List<float[]> counted) {
            List<float[]> gradients = new ArrayList<>();
            for (float[] row : counted) {
                float[] sum = new float[weights[0].length];
                for (int label = 0; label < row.length; label++) {
                    for (int pixel = 0; pixel < sum.length; pixel++) {
                        sum[pixel] += row[label] * weights[label][pixel];
                    }
                }
                gradients.add(sum);
            }
            return gradients;
        }

        static double product(float[] one, float[] other) {
            double sum = 0;
            for (int index = 0; index < one.length; index++)
                sum += (double) one[index] * other[index];
            return sum;
        }
    }

    /// In the middle of the box, which is in nobody's way: the nearest point of the one plane that
    /// lies beyond all others is the nearest of all.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void of_a_linear_model_it_is_the_closed_form(long seed) {
        var model = random(seed);
        float[] grey = new float[PIXELS];
        Arrays.fill(grey, 0.5f);
        float[] logits = model.logits(List.of(grey));
        int tried = 0;
        for (int target = 0; target < CLASSES; target++) {
            for (int rival = 0; rival < CLASSES; rival++) {
                if (target == rival || logits[target] > logits[rival]) continue;
                float[] expected = closedForm(model, grey, target, rival);
                var leads = new TargetedLogits(model, target).leads(List.of(expected));
                if (leads[0] < TargetedLogits.TIPS - 1e-5) continue; // another plane is farther
                if (!isWithinBox(expected)) continue;
                var found = search(model, grey, target, () -> true);
                assertThat(found.tips()).isTrue();
                assertThat(found.picture()).containsExactly(expected, within(2e-3f));
                double distance = PictureDistance.between(grey, expected);
                assertThat(PictureDistance.between(grey, found.picture()))
                        .isCloseTo(distance, within(0.005 * distance));
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    private static boolean isWithinBox(float[] picture) {
        for (float each : picture) if (each < 0 || each > 1) return false;
        return true;
    }

    private static float[] closedForm(Planes model, float[] from, int target, int rival) {
        float[] normal = new float[PIXELS];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            normal[pixel] = model.weights()[target][pixel] - model.weights()[rival][pixel];
        }
        double missing = TargetedLogits.TIPS - Planes.product(normal, from);
        double squares = Planes.product(normal, normal);
        float[] moved = from.clone();
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            moved[pixel] += (float) (missing / squares * normal[pixel]);
        }
        return moved;
    }

    /// The nearest point of a disc, which one step does not find.
    @Test
    void of_a_bent_boundary_it_is_the_nearest_point_all_the_same() {
        float[] middle = {0.8f, 0.7f};
        double radius = 0.2;
        LogitSlopes disc =
                new LogitSlopes() {
                    @Override
                    public float[] logits(List<float[]> pictures) {
                        float[] logits = new float[2 * pictures.size()];
                        for (int row = 0; row < pictures.size(); row++) {
                            double far = PictureDistance.between(pictures.get(row), middle);
                            logits[2 * row] = (float) (far * far - radius * radius);
                        }
                        return logits;
                    }

                    @Override
                    public List<float[]> gradients(List<float[]> at, List<float[]> counted) {
                        float[] point = at.getFirst();
                        float sign = 2 * counted.getFirst()[0];
                        return List.of(
                                new float[] {
                                    sign * (point[0] - middle[0]), sign * (point[1] - middle[1])
                                });
                    }
                };
        float[] from = {0.1f, 0.2f};
        var found = search(disc, from, 1, () -> true);
        assertThat(found.tips()).isTrue();
        double expected = PictureDistance.between(from, middle) - radius;
        assertThat(PictureDistance.between(from, found.picture()))
                .isBetween(expected, 1.03 * expected); // it goes a little way into the disc
    }

    @Test
    void the_box_is_kept_and_what_cannot_be_is_told_as_the_closest_to_it() {
        var ahead = new Planes(new float[][] {{3, 0}, {0, 1}});
        float[] from = {1, 0.9f};
        var found = search(ahead, from, 1, () -> true);
        assertThat(found.tips()).isTrue();
        assertThat(found.picture()[1] - 3 * found.picture()[0]).isBetween(0.004f, 0.006f);
        assertThat(found.picture()).containsExactly(new float[] {0.33f, 1}, within(0.01f));
        var never = new Planes(new float[][] {{1, 1}, {1, 0}});
        var closest = search(never, from, 1, () -> true);
        assertThat(closest.tips()).isFalse();
        assertThat(closest.picture()[1]).isZero();
    }

    @Test
    void it_ends_when_its_time_is_over() {
        var found = search(random(1), new float[PIXELS], 2, () -> false);
        assertThat(found.tips()).isFalse();
        assertThat(found.steps()).isZero();
        assertThat(found.picture()).isEqualTo(new float[PIXELS]);
    }

    @Test
    void of_black_and_white_the_fewest_pixels_are_turned() {
        var model = new Planes(new float[][] {{-5.5f, 0, 0, 0, 0}, {-11, 2, 2.1f, 0.1f, 0.1f}});
        float[] from = {1, 0, 0, 0, 1};
        var found = flips(model, from, 1);
        assertThat(found.tips()).isTrue();
        assertThat(found.picture()).containsExactly(0, 0, 0, 0, 1);
        var four = new Planes(new float[][] {{0, 0, 0, 0, 5.5f}, {2, 2, 2, 0.1f, 0}});
        float[] ink = {0, 0, 0, 0, 1};
        assertThat(flips(four, ink, 1).picture()).containsExactly(1, 0, 0, 0, 0);
        var without = new Planes(new float[][] {{5.5f, 0, 0, 0}, {5.5f, 2, 2, 2}});
        assertThat(flips(without, new float[] {1, 0, 0, 0}, 1).picture()).contains(1f);
    }

    private static Planes random(long seed) {
        var random = new Randomness(Randomness.key(seed));
        float[][] weights = new float[CLASSES][PIXELS];
        for (float[] row : weights) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                row[pixel] = (float) random.nextGaussian();
            }
        }
        return new Planes(weights);
    }

    private static FoundChange search(
            LogitSlopes network, float[] picture, int target, BooleanSupplier mayGoOn) {
        return new CounterfactualSearch(
                        new TargetedLogits(network, target),
                        picture,
                        UnaryOperator.identity(),
                        mayGoOn)
                .least();
    }

    private static FoundChange flips(LogitSlopes network, float[] picture, int target) {
        return new FlipSearch(
                        new TargetedLogits(network, target), picture, float[]::clone, () -> true)
                .find();
    }
}
