package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class CutoutTest {

    private static final PictureShape COLOUR = new PictureShape(6, 9, 3);
    private static final int BEFORE = 4;

    /// Pixels differ from each other and from their mean, so that what is covered can be seen.
    @Test
    void a_square_around_any_pixel_is_covered_with_the_mean_of_each_channel_and_nothing_else() {
        Map<BitSet, Integer> places = new HashMap<>();
        for (int key = 0; key < 4_000; key++) {
            float[] picture = picture();
            float[] covered = picture.clone();
            new Cutout(COLOUR, 4).cover(covered, BEFORE, Randomness.key(key));
            assertThat(Arrays.copyOf(covered, BEFORE)).isEqualTo(Arrays.copyOf(picture, BEFORE));
            places.merge(changed(picture, covered), 1, Integer::sum);
            assertCoveredIsMean(picture, covered);
        }
        assertThat(places.keySet()).isEqualTo(squares());
        assertThat(places.values()).allMatch(times -> times > 4_000 / 54 / 2);
    }

    /// Those around every pixel, as far as they are within the picture.
    private static Set<BitSet> squares() {
        Set<BitSet> squares = new HashSet<>();
        for (int middle = 0; middle < 54; middle++) {
            var square = new BitSet();
            for (int pixel = 0; pixel < 54; pixel++) {
                int down = pixel / 9 - middle / 9;
                int right = pixel % 9 - middle % 9;
                square.set(pixel, down >= -2 && down < 2 && right >= -2 && right < 2);
            }
            squares.add(square);
        }
        return squares;
    }

    @Test
    void what_is_covered_comes_after_the_other_distortions_and_leaves_them_as_they_are() {
        var plain = Distortion.ofPhotographs(2);
        float[] source = Arrays.copyOfRange(picture(), BEFORE, BEFORE + COLOUR.pixels());
        for (int key = 0; key < 50; key++) {
            float[] expected = distorted(plain, source, key);
            new Cutout(COLOUR, 3).cover(expected, 0, key);
            assertThat(distorted(plain.withCutout(3), source, key)).isEqualTo(expected);
        }
    }

    @Test
    void a_side_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> Distortion.NONE.withCutout(-1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> Distortion.NONE.withCutout(101))
                .hasMessage(
                        "The setting \"side of the cutout\" must be from 0 (off) to 100 pixels, but"
                                + " it is 101.");
        assertThat(Distortion.NONE.withCutout(100).isNone()).isFalse();
    }

    private static void assertCoveredIsMean(float[] picture, float[] covered) {
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int pixel = 0; pixel < 54; pixel++) sum += picture[BEFORE + 3 * pixel + channel];
            for (int pixel = 0; pixel < 54; pixel++) {
                int index = BEFORE + 3 * pixel + channel;
                if (covered[index] != picture[index]) {
                    assertThat(covered[index]).isEqualTo((float) (sum / 54));
                }
            }
        }
    }

    private static BitSet changed(float[] picture, float[] covered) {
        var changed = new BitSet();
        for (int pixel = 0; pixel < 54; pixel++) {
            int index = BEFORE + 3 * pixel;
            changed.set(pixel, picture[index] != covered[index]);
        }
        return changed;
    }

    private static float[] distorted(Distortion distortion, float[] source, long key) {
        float[] target = new float[source.length];
        new Distorter(distortion, COLOUR).distort(source, 0, target, 0, key);
        return target;
    }

    private static float[] picture() {
        float[] picture = new float[BEFORE + COLOUR.pixels()];
        for (int index = 0; index < picture.length; index++) picture[index] = index * index / 4e4f;
        return picture;
    }
}
