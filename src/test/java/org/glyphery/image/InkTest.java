package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.image.Drawings.centreOfMass;
import static org.glyphery.image.Drawings.curve;
import static org.glyphery.image.Drawings.moved;
import static org.glyphery.image.Drawings.strokes;
import static org.glyphery.image.Drawings.strokesOnPad;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InkTest {

    private static final Offset<Float> CLOSE = within(1e-4f);

    /// Half covered at 1 pixel, full at half a pixel, none at one and a half.
    private static final Nib PLAIN = new Nib(2, 1);

    /// A vertical line fills 20 rows with its round ends: from 4 + 1 to 24 - 1 on the line x = 14,
    /// so that the columns 13 and 14, half a pixel away, are full and the columns 12 and 15 are at
    /// exactly 1.5: empty.
    @Test
    void a_vertical_line_fills_two_columns_of_the_box() {
        var glyph =
                strokes(new double[][] {{50, 10}, {50, 90}})
                        .toGlyph(PictureShape.MNIST, form(Centring.BOX));
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean inside = y >= 5 && y <= 22 && (x == 13 || x == 14);
                boolean outside = y < 4 || y > 23 || x < 13 || x > 14;
                if (inside) assertThat(glyph.at(y, x, 0)).isCloseTo(1, CLOSE);
                if (outside) assertThat(glyph.at(y, x, 0)).isCloseTo(0, CLOSE);
            }
        }
        // The end at y = 5: the middle of row 4 is half a pixel above it and half a pixel beside.
        float end = (float) (0.5 + 1 - Math.hypot(0.5, 0.5));
        assertThat(glyph.at(4, 13, 0)).isCloseTo(end, CLOSE);
        assertThat(glyph.at(23, 14, 0)).isCloseTo(end, CLOSE);
    }

    /// The longer side decides the scale: 160 units become 18 pixels, so 80 units become 9.
    @Test
    void the_aspect_ratio_is_kept() {
        var frame = new double[][] {{0, 0}, {160, 0}, {160, 80}, {0, 80}, {0, 0}};
        var glyph = strokes(frame).toGlyph(PictureShape.MNIST, form(Centring.BOX));
        // The left line lies at 5, between the columns 4 and 5.
        assertThat(glyph.at(14, 3, 0)).isCloseTo(0, CLOSE);
        assertThat(glyph.at(14, 4, 0)).isCloseTo(1, CLOSE);
        assertThat(glyph.at(14, 5, 0)).isCloseTo(1, CLOSE);
        assertThat(glyph.at(14, 6, 0)).isCloseTo(0, CLOSE);
        // The upper line lies at 14 - 4.5 = 9.5, in the middle of row 9.
        assertThat(glyph.at(8, 14, 0)).isCloseTo(0.5f, CLOSE);
        assertThat(glyph.at(9, 14, 0)).isCloseTo(1, CLOSE);
        assertThat(glyph.at(10, 14, 0)).isCloseTo(0.5f, CLOSE);
        assertThat(glyph.at(11, 14, 0)).isCloseTo(0, CLOSE);
    }

    @Test
    void the_box_of_twenty_holds_all_but_the_soft_rim() {
        for (int seed = 0; seed < 20; seed++) {
            var glyph = curve(seed, 60).toGlyph(Centring.BOX);
            for (int i = 0; i < 28 * 28; i++) {
                int y = i / 28;
                int x = i % 28;
                float rim = Math.min(x, y) == 3 || Math.max(x, y) == 24 ? 0.2f : 0;
                if (Math.min(x, y) < 4 || Math.max(x, y) > 23) {
                    assertThat(glyph.at(y, x, 0)).isLessThanOrEqualTo(rim);
                }
            }
        }
    }

    @Test
    void the_centre_of_mass_lies_where_it_does_in_mnist() {
        for (int seed = 0; seed < 20; seed++) {
            var centre = centreOfMass(curve(seed, 60).toGlyph(Centring.MASS));
            assertThat(centre[0]).isCloseTo(14.5, within(1e-3));
            assertThat(centre[1]).isCloseTo(14.5, within(1e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(Centring.class)
    void a_tap_is_a_round_dot(Centring centring) {
        var tap = strokesOnPad(28, 280, new double[][] {{140, 140}});
        var glyph = tap.toGlyph(centring);
        assertThat(glyph.ink()).isBetween(3.0, 9.5);
        assertThat(glyph.at(14, 14, 0)).isGreaterThan(0.8f);
        for (int y = 8; y < 20; y++) {
            for (int x = 8; x < 20; x++) {
                assertThat(glyph.at(y, x, 0)).isCloseTo(glyph.at(x, y, 0), CLOSE);
            }
        }
    }

    @Test
    void a_trembling_tap_is_a_dot_too() {
        var tap = strokesOnPad(20, 280, new double[][] {{140, 140}, {143, 138}, {141, 142}});
        assertThat(tap.toGlyph(Centring.MASS))
                .isEqualTo(strokes(new double[][] {{1, 1}}).toGlyph(Centring.MASS));
    }

    @ParameterizedTest
    @EnumSource(Centring.class)
    void a_point_at_the_origin_and_a_line_without_length_are_drawn(Centring centring) {
        assertThat(strokes(new double[][] {{0, 0}}).toGlyph(centring).ink()).isGreaterThan(3);
        assertThat(strokes(new double[][] {{0, 0}, {0, 0}}).toGlyph(centring).ink())
                .isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Centring.class)
    void an_empty_pad_is_paper(Centring centring) {
        var pad = new Ink(List.of());
        assertThat(pad.isEmpty()).isTrue();
        assertThat(pad.toGlyph(centring).ink()).isZero();
    }

    @Test
    void place_size_and_pen_width_do_not_matter() {
        for (int seed = 0; seed < 10; seed++) {
            var ink = curve(seed, 80);
            for (var centring : List.of(Centring.MASS, Centring.BOX)) {
                var expected = ink.toGlyph(centring);
                for (double scale : new double[] {0.01, 0.7, 33}) {
                    var other = moved(ink, scale, -1234.5, 98.7);
                    assertAlike(other.toGlyph(centring), expected);
                    assertAlike(
                            new Ink(other.strokes(), 9 * scale, 500).toGlyph(centring), expected);
                }
            }
        }
    }

    @Test
    void without_centring_a_drawing_stays_where_it_was_drawn() {
        // 28 pixels are 280 units: the line lies at x = 5, from y = 5 to y = 10, 3 pixels wide.
        var ink = strokesOnPad(30, 280, new double[][] {{50, 50}, {50, 100}});
        var glyph = ink.toGlyph(PictureShape.MNIST, form(Centring.NONE));
        assertThat(glyph.at(7, 4, 0)).isCloseTo(1, CLOSE);
        assertThat(glyph.at(7, 5, 0)).isCloseTo(1, CLOSE);
        assertThat(glyph.at(7, 6, 0)).isCloseTo(0.5f, CLOSE);
        assertThat(glyph.at(7, 3, 0)).isCloseTo(0.5f, CLOSE);
        assertThat(glyph.at(7, 7, 0)).isCloseTo(0, CLOSE);
        assertThat(glyph.at(14, 5, 0)).isCloseTo(0, CLOSE);
    }

    @Test
    void without_a_pad_the_square_from_the_origin_counts() {
        var ink = strokes(new double[][] {{0, 0}, {140, 280}});
        assertAlike(
                ink.toGlyph(Centring.NONE), new Ink(ink.strokes(), 0, 280).toGlyph(Centring.NONE));
        assertAlike(moved(ink, 1, -30, -40).toGlyph(Centring.NONE), ink.toGlyph(Centring.NONE));
    }

    @Test
    void pressure_makes_strokes_a_little_wider() {
        double light = pressed(0).ink();
        double medium = pressed(0.5).ink();
        double heavy = pressed(1).ink();
        assertThat(light).isBetween(0.8 * medium, 0.95 * medium);
        assertThat(heavy).isBetween(1.05 * medium, 1.2 * medium);
        assertThat(pressed(InkPoint.NO_PRESSURE)).isEqualTo(pressed(0.5));
    }

    private static InkForm form(Centring centring) {
        return InkForm.MNIST.centredBy(centring).drawnWith(PLAIN);
    }

    private static Glyph pressed(double pressure) {
        var from = new InkPoint(0, 0, 0, pressure);
        var to = new InkPoint(30, 70, 0, pressure);
        return new Ink(List.of(new Stroke(List.of(from, to)))).toGlyph(Centring.BOX);
    }

    @Test
    void what_cannot_be_ink_is_refused() {
        var stroke = new Stroke(List.of(new InkPoint(1, 2)));
        assertThatThrownBy(() -> new InkPoint(Double.NaN, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new InkPoint(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new InkPoint(0, 0, 0, 1.5)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Stroke(List.of())).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Ink(List.of(stroke), -1, 0))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void ink_from_outside_has_limits_and_ink_that_was_kept_has_none() {
        var ink = new Ink(Collections.nCopies(3, stroke(4)));
        JsonNode json = JsonMapper.shared().readTree(InkJson.write(ink));
        assertThat(InkJson.read(json, new InkLimits(3, 12)))
                .isEqualTo(InkJson.read(json.toString()));
        assertThatThrownBy(() -> InkJson.read(json, new InkLimits(2, 12)))
                .hasMessageContaining("at most 2 (glyphery.limits.strokes), but it is 3");
        assertThatThrownBy(() -> InkJson.read(json, new InkLimits(3, 11)))
                .hasMessageContaining("at most 11 (glyphery.limits.points), but it is 12");
    }

    private static Stroke stroke(int points) {
        return new Stroke(Collections.nCopies(points, new InkPoint(1, 2)));
    }

    private static void assertAlike(Glyph glyph, Glyph expected) {
        assertThat(glyph.pixels()).containsExactly(expected.pixels(), CLOSE);
    }
}
