package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.SheetCharacter.SheetBox;
import org.junit.jupiter.api.Test;

/// Boxes that somebody draws on a picture of a sheet.
class TakenSheetTest {

    private static final Examples TEST = new Mnist().load(Mnist.DEFAULT_VALIDATION).test();
    private static final List<float[]> GLYPHS =
            IntStream.range(0, 40).mapToObj(index -> TEST.glyph(index).pixels()).toList();

    @Test
    void what_stands_in_a_box_that_was_found_is_the_character_that_was_found_there() {
        var picture = new SyntheticSheet(GLYPHS, 2).picture();
        var found = picture.characters();
        var sheet = sheet(picture);
        assertThat(sheet.boxes()).hasSameSizeAs(found);
        for (int place = 0; place < found.size(); place++) {
            Glyph own = found.get(place).ink().glyph(Centring.MASS);
            Glyph drawn = sheet.ink(sheet.boxes().get(place)).orElseThrow().glyph(Centring.MASS);
            assertThat(difference(own, drawn)).isLessThan(0.1);
        }
    }

    @Test
    void a_box_drawn_a_little_too_tight_or_too_wide_holds_the_same_character() {
        var sheet = sheet(new SyntheticSheet(GLYPHS, 2).picture());
        for (SheetBox box : sheet.boxes()) {
            Glyph own = sheet.ink(box).orElseThrow().glyph(Centring.MASS);
            for (double share : new double[] {-0.06, 0.06}) {
                var other =
                        SheetBox.within(
                                box.left() - share * box.width(),
                                box.top() - share * box.height(),
                                (1 + 2 * share) * box.width(),
                                (1 + 2 * share) * box.height());
                Glyph drawn = sheet.ink(other).orElseThrow().glyph(Centring.MASS);
                assertThat(difference(own, drawn)).isLessThan(0.2);
            }
        }
    }

    @Test
    void two_that_touch_are_divided_by_two_boxes() {
        var picture = new Picture(200, 300, paper(200 * 300));
        for (int x = 90; x < 210; x++) for (int y = 96; y < 103; y++) ink(picture, y, x);
        for (int y = 60; y < 140; y++) {
            for (int x = 0; x < 7; x++) {
                ink(picture, y, 90 + x);
                ink(picture, y, 203 + x);
            }
        }
        var sheet = sheet(picture);
        assertThat(sheet.boxes()).hasSize(1);
        Glyph left =
                sheet.ink(new SheetBox(0.27, 0.25, 0.23, 0.5)).orElseThrow().glyph(Centring.NONE);
        Glyph right =
                sheet.ink(new SheetBox(0.5, 0.25, 0.23, 0.5)).orElseThrow().glyph(Centring.NONE);
        assertThat(left.at(4, 27, 0) + left.at(24, 27, 0)).isZero();
        assertThat(right.at(4, 0, 0) + right.at(24, 0, 0)).isZero();
        assertThat(left.ink()).isCloseTo(right.ink(), Percentage.withPercentage(10));
    }

    @Test
    void nothing_stands_in_a_box_on_empty_paper_or_in_one_without_size() {
        var sheet = sheet(new SyntheticSheet(GLYPHS, 2).picture());
        assertThat(sheet.ink(new SheetBox(0.001, 0.001, 0.01, 0.01))).isEmpty();
        assertThat(sheet.ink(new SheetBox(0.5, 0.5, 0, 0))).isEmpty();
        assertThat(SheetBox.within(Double.NaN, -3, 1e300, 0.5)).isEqualTo(new SheetBox(0, 0, 0, 0));
    }

    @Test
    void a_picture_of_a_single_digit_has_a_single_box_with_what_is_read_on_pictures() {
        for (PictureTrouble trouble : PictureTrouble.values()) {
            var picture = trouble.of(TEST.glyph(3).pixels(), 3);
            var sheet = sheet(picture);
            assertThat(sheet.boxes()).as(trouble.name()).hasSize(1);
            assertThat(sheet.ink(sheet.boxes().getFirst()).orElseThrow().glyph(Centring.MASS))
                    .as(trouble.name())
                    .isEqualTo(picture.toGlyph(Centring.MASS));
        }
    }

    private static TakenSheet sheet(Picture picture) {
        float[] grey = picture.luminance();
        return TakenSheet.of(
                picture, new ColourPicture(picture.height(), picture.width(), grey, grey, grey));
    }

    private static float[] paper(int pixels) {
        var paper = new float[pixels];
        Arrays.fill(paper, 0.9f);
        return paper;
    }

    private static void ink(Picture picture, int y, int x) {
        picture.luminance()[y * picture.width() + x] = 0.1f;
    }

    private static double difference(Glyph one, Glyph other) {
        double sum = 0;
        float[] own = one.pixels();
        float[] others = other.pixels();
        for (int i = 0; i < own.length; i++) sum += Math.abs(own[i] - others[i]);
        return sum / one.ink();
    }
}
