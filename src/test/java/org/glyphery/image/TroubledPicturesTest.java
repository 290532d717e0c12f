package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Digits of MNIST's test split on pictures as people take them: what is found must look like the
/// same digit on plain paper.
class TroubledPicturesTest {

    private static final int PICTURES = 5;
    private static final Examples TEST = new Mnist().load(Mnist.DEFAULT_VALIDATION).test();

    @ParameterizedTest
    @EnumSource(
            value = PictureTrouble.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "MARKER"})
    void what_is_around_the_digit_is_left_out(PictureTrouble trouble) {
        int alike = 0;
        for (int index = 0; index < PICTURES; index++) {
            float[] digit = TEST.glyph(index).pixels();
            var plain = PictureTrouble.NONE.of(digit, index).toGlyph(Centring.MASS);
            var found = trouble.of(digit, index).ink().ofOneCharacter().glyph(Centring.MASS);
            if (difference(found, plain) < 0.45) alike++;
        }
        assertThat(alike).isGreaterThanOrEqualTo(PICTURES - 1);
    }

    @Test
    void two_digits_side_by_side_are_told() {
        for (int index = 0; index < PICTURES; index++) {
            var two =
                    PictureTrouble.two(
                            TEST.glyph(index).pixels(), TEST.glyph(index + 20).pixels(), index);
            assertThatThrownBy(() -> two.ink().ofOneCharacter())
                    .isInstanceOf(UnreadablePicture.class)
                    .hasMessageContaining("Several characters");
        }
    }

    @Test
    void digits_on_a_sheet_are_found_in_the_order_of_reading() {
        var sheet = new SyntheticSheet(glyphs(), 2);
        assertFound(sheet, sheet.picture());
    }

    /// Blue on yellow paper, red pen, white chalk on a blackboard and on a green one, and two of
    /// equal brightness.
    @ParameterizedTest
    @CsvSource({
        "1030C0, FFF0A0",
        "D02020, FFFFFF",
        "F0F0F0, 202428",
        "F8F8F0, 2A5A44",
        "E02020, 2060D0"
    })
    void ink_of_any_colour_is_found_on_a_sheet_of_any_other(String ink, String paper) {
        var sheet = new SyntheticSheet(glyphs(), 3);
        assertFound(sheet, sheet.picture(rgb(ink), rgb(paper)));
    }

    private static int rgb(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    private static List<float[]> glyphs() {
        return IntStream.range(0, 40).mapToObj(index -> TEST.glyph(index).pixels()).toList();
    }

    private static void assertFound(SyntheticSheet sheet, Picture picture) {
        var found = picture.characters();
        int[] numbers =
                found.stream()
                        .mapToInt(each ->
                                sheet.written().stream()
                                        .filter(written -> written.isIn(each.box()))
                                        .mapToInt(SyntheticSheet.Written::index)
                                        .findFirst()
                                        .orElse(-1))
                        .filter(number -> number >= 0)
                        .toArray();
        assertThat(numbers).isSorted();
        assertThat(numbers.length).isGreaterThanOrEqualTo((int) (0.95 * sheet.written().size()));
        assertThat(found.size()).isLessThanOrEqualTo((int) (1.05 * sheet.written().size()));
    }

    @Test
    void an_empty_sheet_has_no_characters() {
        float[] paper = new float[200 * 300];
        Arrays.fill(paper, 0.9f);
        assertThat(new Picture(200, 300, paper).characters()).isEmpty();
    }

    /// Strokes that a ruler drew from edge to edge are not the paper's lines.
    @Test
    void a_seven_and_a_four_drawn_with_a_ruler_stay_whole() {
        var seven = paper();
        var four = paper();
        for (int i = 0; i < 200 * 140; i++) {
            int x = i % 140;
            int y = i / 140;
            boolean isSlope = Math.abs(x - (134 - 0.55 * y)) < 7;
            if (y < 12 || (isSlope && y < 200)) seven[i] = 0.1f;
            boolean isStem = Math.abs(x - 100) < 6;
            boolean isBar = Math.abs(y - 130) < 6;
            boolean isSide = Math.abs(x - (94 - 0.72 * y)) < 7 && y < 134;
            if (isStem || isBar || isSide) four[i] = 0.1f;
        }
        for (float[] drawn : List.of(seven, four)) {
            double dark = 0;
            for (float level : drawn) if (level < 0.5) dark++;
            var plane = new Picture(200, 140, drawn.clone()).ink();
            var glyph = plane.glyph(Centring.NONE);
            assertThat(glyph.ink() * (200.0 / 28) * (200.0 / 28)).isBetween(0.9 * dark, 1.1 * dark);
        }
    }

    private static float[] paper() {
        var paper = new float[200 * 140];
        Arrays.fill(paper, 0.9f);
        return paper;
    }

    private static double difference(Glyph one, Glyph other) {
        double sum = 0;
        float[] others = other.pixels();
        float[] own = one.pixels();
        for (int i = 0; i < own.length; i++) sum += Math.abs(own[i] - others[i]);
        return sum / other.ink();
    }
}
