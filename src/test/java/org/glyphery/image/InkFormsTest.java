package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.image.Drawings.centreOfMass;
import static org.glyphery.image.Drawings.strokesOnPad;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.assertj.core.data.Offset;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

/// Ink in the forms of other datasets than MNIST, and in MNIST's as it has always been.
class InkFormsTest {

    private static final PictureShape TALL = new PictureShape(16, 8, 1);
    private static final Offset<Double> FINE = within(1e-3);

    /// Of all glyphs that drawings and pictures became when MNIST's form was the only one.
    @Test
    void the_form_of_mnist_is_the_same_bit_for_bit() {
        List<Glyph> drawn = new ArrayList<>();
        List<Glyph> pictures = new ArrayList<>();
        for (Centring centring : Centring.values()) {
            for (int seed = 0; seed < 20; seed++) {
                Ink ink = walk(seed);
                drawn.add(ink.toGlyph(centring));
                drawn.add(new Ink(ink.strokes(), 12, 280).toGlyph(centring));
                pictures.add(picture(ink, 40 + 17 * seed, 300 - 9 * seed).toGlyph(centring));
            }
            drawn.add(strokesOnPad(28, 280, new double[][] {{140, 140}}).toGlyph(centring));
            pictures.add(glyphAgain(walk(7).toGlyph(Centring.MASS)).toGlyph(centring));
        }
        assertThat(checksum(drawn)).isEqualTo(1505021449L);
        assertThat(checksum(pictures)).isEqualTo(2398595356L);
    }

    /// A slanted line from the lower left to the upper right, 40 by 80 units, in a box of 16x8 with
    /// a nib one pixel wide: the height decides, 15 pixels for 80 units, so that the line leads
    /// from (0.25, 15.5) to (7.75, 0.5). A pixel is ink where its middle is no farther than half a
    /// pixel from it.
    @Test
    void a_line_fills_a_tall_box_and_is_black_and_white_where_its_form_says_so() {
        var line = strokesOnPad(0, 0, new double[][] {{10, 90}, {50, 10}});
        Glyph glyph = line.toGlyph(TALL, letters(1));
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 8; x++) {
                double along = (2 * (15.5 - (y + 0.5)) + (x + 0.5 - 0.25)) / Math.sqrt(5);
                double aside = Math.abs((15.5 - (y + 0.5)) - 2 * (x + 0.5 - 0.25)) / Math.sqrt(5);
                double beyond = Math.max(0, Math.max(-along, along - 7.5 * Math.sqrt(5)));
                boolean isInk = Math.hypot(aside, beyond) <= 0.5;
                assertThat(glyph.at(y, x, 0)).isEqualTo(isInk ? 1 : 0);
            }
        }
    }

    @Test
    void what_is_wide_fills_the_width_of_a_tall_box_and_lies_in_its_middle() {
        var frame = strokesOnPad(0, 0, new double[][] {{0, 0}, {70, 0}, {70, 30}, {0, 30}, {0, 0}});
        assertThat(rows(frame.toGlyph(TALL, letters(1))))
                .containsExactly(
                        "........",
                        "........",
                        "........",
                        "........",
                        "........",
                        "........",
                        "########",
                        "#......#",
                        "#......#",
                        "########",
                        "........",
                        "........",
                        "........",
                        "........",
                        "........",
                        "........");
    }

    @Test
    void the_whole_pad_lies_in_the_middle_of_a_tall_picture_as_it_was_drawn() {
        var line = strokesOnPad(10, 80, new double[][] {{5, 5}, {75, 5}});
        Glyph glyph = line.toGlyph(TALL, letters(1).centredBy(Centring.NONE));
        assertThat(rows(glyph).get(4)).isEqualTo("########");
        assertThat(glyph.ink()).isEqualTo(8);
    }

    @Test
    void a_box_of_its_own_has_its_room_around_and_its_middle_where_centring_says() {
        var form = new InkForm(24, 24, Centring.BOX, new Nib(2, 1), false);
        for (int seed = 0; seed < 10; seed++) {
            Glyph glyph = walk(seed).toGlyph(PictureShape.MNIST, form);
            var box = new InkPlane(28, 28, glyph.pixels()).box(0.5f);
            assertThat(box.longSide()).isBetween(23.0, 24.0);
            assertThat(box.middleX()).isCloseTo(14, within(0.5));
            assertThat(box.middleY()).isCloseTo(14, within(0.5));
            Glyph byMass =
                    walk(seed).toGlyph(new PictureShape(40, 33, 1), form.centredBy(Centring.MASS));
            assertThat(centreOfMass(byMass)).containsExactly(new double[] {16.5, 20.5}, FINE);
        }
    }

    /// The same letter, once drawn and once on a picture of twenty times the size.
    @Test
    void a_picture_becomes_what_the_drawing_on_it_becomes() {
        for (Centring centring : List.of(Centring.MASS, Centring.BOX)) {
            var form = letters(1.4).centredBy(centring);
            for (int seed = 0; seed < 10; seed++) {
                Ink ink = walk(seed);
                Glyph drawn = ink.toGlyph(TALL, form);
                Glyph large =
                        ink.toGlyph(
                                new PictureShape(320, 160, 1),
                                new InkForm(200, 120, Centring.BOX, new Nib(10, 1), false));
                Glyph seen = FoundInk.on(large).glyph(TALL, form);
                int differing = 0;
                for (int place = 0; place < 128; place++) {
                    if (seen.pixels()[place] != drawn.pixels()[place]) differing++;
                }
                assertThat(differing).isLessThan(20);
            }
        }
    }

    @Test
    void colour_models_of_ink_see_the_same_level_in_every_channel() {
        Glyph grey = walk(3).toGlyph(PictureShape.MNIST, InkForm.MNIST);
        Glyph colour = walk(3).toGlyph(new PictureShape(28, 28, 3), InkForm.MNIST);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(colour.at(y, x, channel)).isEqualTo(grey.at(y, x, 0));
                }
            }
        }
    }

    private static InkForm letters(double nib) {
        return new InkForm(16, 8, Centring.BOX, new Nib(nib, 0.5), true);
    }

    private static List<String> rows(Glyph glyph) {
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < glyph.shape().height(); y++) {
            var row = new StringBuilder();
            for (int x = 0; x < glyph.shape().width(); x++) {
                row.append(glyph.at(y, x, 0) == 1 ? '#' : '.');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /// A wandering stroke, made without a function that processors round differently.
    private static Ink walk(long seed) {
        var randomness = new Randomness(Randomness.key(seed));
        var points = new double[40][];
        points[0] = new double[] {140, 60};
        for (int i = 1; i < points.length; i++) {
            points[i] =
                    new double[] {
                        points[i - 1][0] + 16 * (randomness.nextDouble() - 0.5),
                        points[i - 1][1] + 14 * (randomness.nextDouble() - 0.3)
                    };
        }
        return strokesOnPad(0, 0, points);
    }

    /// Dark on light, a hair or a brush wide.
    private static Picture picture(Ink ink, int height, int width) {
        float[] luminance = new float[height * width];
        float[] glyph =
                ink.toGlyph(
                                PictureShape.MNIST,
                                InkForm.MNIST
                                        .centredBy(Centring.NONE)
                                        .drawnWith(new Nib(1 + height % 3, 1)))
                        .pixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                luminance[y * width + x] = 1 - 0.8f * glyph[28 * y / height * 28 + 28 * x / width];
            }
        }
        return new Picture(height, width, luminance);
    }

    private static Picture glyphAgain(Glyph glyph) {
        float[] luminance = glyph.pixels();
        for (int i = 0; i < luminance.length; i++) luminance[i] = 1 - luminance[i];
        return new Picture(28, 28, luminance);
    }

    private static long checksum(List<Glyph> glyphs) {
        var sum = new CRC32();
        for (Glyph glyph : glyphs) {
            for (float pixel : glyph.pixels()) {
                sum.update(ByteBuffer.allocate(Float.BYTES).putFloat(pixel).flip());
            }
        }
        return sum.getValue();
    }
}
