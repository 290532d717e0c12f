package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private static final PictureShape COLOUR = new PictureShape(5, 6, 3);

    /// A place before or after the picture is as far from its edge within as it is without.
    @Test
    void a_picture_is_reflected_at_its_edge_and_the_edge_is_not_doubled() {
        assertThat(IntStream.rangeClosed(-4, 7).map(place -> Reflection.reflected(place, 4)))
                .containsExactly(2, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0, 1);
        assertThat(IntStream.rangeClosed(-3, 3).map(place -> Reflection.reflected(place, 1)))
                .containsOnly(0);
        assertThat(IntStream.rangeClosed(-2, 3).map(place -> Reflection.reflected(place, 2)))
                .containsExactly(0, 1, 0, 1, 0, 1);
    }

    /// All of the 2 x 5 x 5 ways, each worked out pixel by pixel; nothing else comes out.
    @Test
    void every_way_to_mirror_and_shift_occurs_and_no_other() {
        float[] picture = picture(1);
        Set<List<Float>> expected = new HashSet<>();
        for (int right = -2; right <= 2; right++) {
            for (int down = -2; down <= 2; down++) {
                expected.add(moved(picture, false, right, down));
                expected.add(moved(picture, true, right, down));
            }
        }
        Set<List<Float>> found = new HashSet<>();
        for (int key = 0; key < 2_000; key++) {
            found.add(list(distorted(Distortion.ofPhotographs(2), picture, key)));
        }
        assertThat(expected).hasSize(50);
        assertThat(found).isEqualTo(expected);
    }

    private static List<Float> moved(float[] picture, boolean mirrored, int right, int down) {
        float[] moved = new float[picture.length];
        for (int index = 0; index < moved.length; index++) {
            int column = inside(index / 3 % 6 - right, 5);
            int row = inside(index / 18 - down, 4);
            int from = mirrored ? 5 - column : column;
            moved[index] = picture[row * 18 + from * 3 + index % 3];
        }
        return list(moved);
    }

    private static int inside(int place, int last) {
        if (place < 0) return -place;
        return place > last ? 2 * last - place : place;
    }

    @Test
    void one_picture_in_two_is_mirrored() {
        var mirrored = new Distortion(0, 0, 0, 0, 0, 0, true, 0, 0);
        float[] picture = picture(2);
        int turned = 0;
        for (int key = 0; key < 2_000; key++) {
            float[] found = distorted(mirrored, picture, Randomness.key(key));
            turned += found[0] == picture[0] ? 0 : 1;
        }
        assertThat(turned).isBetween(900, 1_100);
    }

    /// The warp of a picture that is mirrored and shifted too is that of ink alone, by the same
    /// key, so that whoever adds the one changes nothing about the other.
    @Test
    void a_picture_is_mirrored_and_shifted_before_it_is_warped() {
        var both = new Distortion(1, 10, 0.1, 0.1, 0.5, 1, true, 2, 0);
        var warp = new Distortion(1, 10, 0.1, 0.1, 0.5, 1);
        float[] picture = picture(3);
        for (int key = 0; key < 20; key++) {
            float[] moved = distorted(Distortion.ofPhotographs(2), picture, key);
            assertThat(distorted(both, picture, key)).isEqualTo(distorted(warp, moved, key));
        }
    }

    @Test
    void shifts_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Distortion.ofPhotographs(-1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> Distortion.ofPhotographs(101))
                .hasMessage(
                        "The setting \"shift with reflected edge\" must be from 0 (off) to 100"
                                + " pixels, but it is 101.");
        assertThat(Distortion.ofPhotographs(100).isNone()).isFalse();
    }

    private static float[] distorted(Distortion distortion, float[] picture, long key) {
        float[] target = new float[picture.length];
        new Distorter(distortion, COLOUR).distort(picture, 0, target, 0, key);
        return target;
    }

    private static float[] picture(long seed) {
        var random = new Randomness(Randomness.key(seed));
        float[] picture = new float[COLOUR.pixels()];
        for (int index = 0; index < picture.length; index++) {
            picture[index] = (float) random.nextDouble();
        }
        return picture;
    }

    private static List<Float> list(float[] values) {
        return IntStream.range(0, values.length).mapToObj(index -> values[index]).toList();
    }
}
