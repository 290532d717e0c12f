package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.glyphery.InvalidSetting;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class DistorterTest {

    private static final Distortion ALL = new Distortion(2, 10, 0.1, 0.2, 0.5, 1);
    private static final Offset<Float> CLOSE = within(1e-5f);

    @Test
    void without_distortion_a_picture_stays_as_it_is() {
        float[] digit = digit(1);
        assertThat(distorted(Distortion.NONE, digit, 5)).isEqualTo(digit);
        assertThat(Distortion.NONE.isNone()).isTrue();
        assertThat(ALL.isNone()).isFalse();
    }

    @Test
    void the_same_key_gives_the_same_picture_and_another_key_another() {
        float[] digit = digit(1);
        assertThat(distorted(ALL, digit, 5)).isEqualTo(distorted(ALL, digit, 5));
        assertThat(distorted(ALL, digit, 5)).isNotEqualTo(distorted(ALL, digit, 6));
    }

    @Test
    void what_was_distorted_before_leaves_no_trace() {
        var used = new Distorter(ALL, PictureShape.MNIST);
        float[] target = new float[784];
        for (int key = 0; key < 50; key++) used.distort(digit(key), 0, target, 0, key);
        used.distort(digit(1), 0, target, 0, 5);
        assertThat(target).isEqualTo(distorted(ALL, digit(1), 5));
    }

    @Test
    void a_shift_by_whole_pixels_is_exact() {
        float[] digit = digit(2);
        float[] target = new float[784];
        distorter(PictureShape.MNIST).distort(digit, 0, target, 0, Warp.shift(3, -2), 0);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                float expected = y + 2 < 28 && x >= 3 ? digit[(y + 2) * 28 + x - 3] : 0;
                assertThat(target[y * 28 + x]).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_quarter_turn_moves_every_pixel_to_its_place() {
        float[] digit = digit(3);
        float[] target = new float[784];
        distorter(PictureShape.MNIST).distort(digit, 0, target, 0, new Warp(0, 1, -1, 0, 0, 0), 0);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                assertThat(target[y * 28 + x]).isEqualTo(digit[(27 - x) * 28 + y]);
            }
        }
    }

    @Test
    void one_pixel_becomes_a_cross_when_strokes_grow_and_a_cross_one_pixel_when_they_shrink() {
        var shape = new PictureShape(5, 5, 1);
        float[] dot = new float[25];
        dot[12] = 1;
        float[] cross = new float[25];
        for (int place : new int[] {7, 11, 12, 13, 17}) cross[place] = 1;
        float[] target = new float[25];
        distorter(shape).distort(dot, 0, target, 0, Warp.shift(0, 0), 1);
        assertThat(target).isEqualTo(cross);
        distorter(shape).distort(cross, 0, target, 0, Warp.shift(0, 0), -1);
        assertThat(target).isEqualTo(dot);
        distorter(shape).distort(dot, 0, target, 0, Warp.shift(0, 0), 0.25f);
        assertThat(target[12]).isEqualTo(1);
        assertThat(target[7]).isEqualTo(0.25f);
    }

    @Test
    void the_amount_of_ink_stays_about_the_same() {
        var distortion = new Distortion(2, 15, 0.1, 0.2, 0, 1);
        double before = 0;
        double after = 0;
        for (int key = 0; key < 200; key++) {
            float[] digit = digit(key);
            before += sum(digit);
            after += sum(distorted(distortion, digit, key));
        }
        assertThat(after / before).isCloseTo(1, within(0.03));
    }

    @Test
    void pixels_stay_between_paper_and_ink() {
        for (int key = 0; key < 200; key++) {
            for (float pixel : distorted(ALL, digit(key), key)) {
                assertThat(pixel).isBetween(-1e-6f, 1 + 1e-6f);
            }
        }
    }

    @Test
    void elastic_distortion_moves_places_by_no_more_than_its_amount() {
        var field = new ElasticField(28, 28);
        float[] displacements = new float[784];
        double largest = 0;
        double roughest = 0;
        for (int key = 0; key < 100; key++) {
            field.fill(displacements, 3, new Randomness(Randomness.key(key)));
            for (int i = 0; i < 784; i++) {
                largest = Math.max(largest, Math.abs(displacements[i]));
                if (i % 28 > 0) {
                    double slope = Math.abs(displacements[i] - displacements[i - 1]);
                    roughest = Math.max(roughest, slope);
                }
            }
        }
        assertThat(largest).isBetween(1.5, 3.0);
        assertThat(roughest).isLessThan(3 * 1.0 / 7 * 1.34);
    }

    @Test
    void channels_are_distorted_alike_and_offsets_are_kept() {
        var three = new PictureShape(28, 28, 3);
        float[] source = new float[5 + 784 * 3];
        float[] digit = digit(4);
        for (int i = 0; i < 784; i++) {
            for (int channel = 0; channel < 3; channel++) {
                source[5 + 3 * i + channel] = digit[i] * (channel + 1) / 3;
            }
        }
        float[] target = new float[7 + 784 * 3];
        new Distorter(ALL, three).distort(source, 5, target, 7, 11);
        float[] grey = distorted(ALL, digit, 11);
        for (int i = 0; i < 784; i++) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat(target[7 + 3 * i + channel])
                        .isCloseTo(grey[i] * (channel + 1) / 3, CLOSE);
            }
        }
    }

    @Test
    void amounts_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new Distortion(-1, 0, 0, 0, 0, 0))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Distortion(0, Double.NaN, 0, 0, 0, 0))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Distortion(0, 0, 1, 0, 0, 0))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The setting \"scale\" must be from 0 (off) to 0.9, but it is 1.0.");
    }

    private static Distorter distorter(PictureShape shape) {
        return new Distorter(Distortion.NONE, shape);
    }

    private static float[] distorted(Distortion distortion, float[] source, long key) {
        float[] target = new float[784];
        new Distorter(distortion, PictureShape.MNIST).distort(source, 0, target, 0, key);
        return target;
    }

    private static float[] digit(long seed) {
        return Drawings.curve(seed, 60).toGlyph(Centring.MASS).pixels();
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) sum += pixel;
        return sum;
    }
}
