package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlterationTest {

    private static final PictureShape SMALL = new PictureShape(9, 9, 1);

    @ParameterizedTest
    @EnumSource
    void a_neutral_amount_leaves_the_picture_and_any_other_keeps_its_numbers_in_range(
            Alteration alteration) {
        Glyph digit = Drawings.curve(3, 60).toGlyph(Centring.MASS);
        assertThat(alteration.of(digit, alteration.neutral())).isEqualTo(digit);
        for (double amount : new double[] {alteration.least(), alteration.most()}) {
            Glyph altered = alteration.of(digit, amount); // Glyph.of refuses what is out of range
            assertThat(altered.shape()).isEqualTo(digit.shape());
            if (amount != alteration.neutral()) assertThat(altered).isNotEqualTo(digit);
            assertThat(alteration.of(digit, amount)).isEqualTo(altered);
        }
        assertThat(Alteration.read(alteration.word())).contains(alteration);
    }

    @Test
    void a_dot_is_shifted_turned_and_pulled_to_where_it_belongs() {
        assertThat(place(Alteration.RIGHT.of(dot(4, 2), 3))).containsExactly(4, 5);
        assertThat(place(Alteration.DOWN.of(dot(4, 2), -2))).containsExactly(2, 2);
        assertThat(place(Alteration.ROTATION.of(dot(1, 4), 90))).containsExactly(4, 7);
        assertThat(place(Alteration.SIZE.of(dot(4, 6), 1.5))).containsExactly(4, 7);
    }

    @Test
    void a_blur_spreads_ink_as_a_bell_does_and_loses_none_amid_the_picture() {
        float[] pixels = Alteration.BLUR.of(dot(4, 4), 0.8).pixels();
        double sum = 0;
        for (float pixel : pixels) sum += pixel;
        assertThat(sum).isCloseTo(1, within(1e-4));
        double ratio = Math.exp(-1 / (2 * 0.8 * 0.8));
        assertThat(pixels[4 * 9 + 5] / pixels[4 * 9 + 4]).isCloseTo((float) ratio, within(1e-5f));
        assertThat(pixels[5 * 9 + 4]).isCloseTo(pixels[4 * 9 + 5], within(1e-7f));
    }

    @Test
    void noise_is_the_same_each_time_and_of_its_deviation() {
        float[] grey = new float[784 * 4];
        Arrays.fill(grey, 0.5f);
        var picture = Glyph.of(new PictureShape(56, 56, 1), grey);
        float[] noisy = Alteration.NOISE.of(picture, 0.1).pixels();
        double squares = 0;
        for (float pixel : noisy) squares += (pixel - 0.5) * (pixel - 0.5);
        assertThat(Math.sqrt(squares / noisy.length)).isCloseTo(0.1, within(0.005));
    }

    @Test
    void rows_go_from_the_top() {
        float[] white = new float[81];
        Arrays.fill(white, 1);
        float[] left = Alteration.MISSING_ROWS.of(Glyph.of(SMALL, white), 1 / 3.0).pixels();
        for (int pixel = 0; pixel < 81; pixel++) {
            assertThat(left[pixel]).isEqualTo(pixel < 27 ? 0 : 1);
        }
    }

    private static Glyph dot(int row, int column) {
        float[] pixels = new float[81];
        pixels[row * 9 + column] = 1;
        return Glyph.of(SMALL, pixels);
    }

    /// Row and column of the darkest pixel.
    private static int[] place(Glyph glyph) {
        float[] pixels = glyph.pixels();
        int darkest = 0;
        for (int pixel = 1; pixel < pixels.length; pixel++) {
            if (pixels[pixel] > pixels[darkest]) darkest = pixel;
        }
        return new int[] {darkest / 9, darkest % 9};
    }
}
