package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.image.Drawings.centreOfMass;
import static org.glyphery.image.Drawings.curve;
import static org.glyphery.image.Drawings.strokes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @Test
    void a_glyph_that_was_saved_as_a_picture_comes_back() {
        for (int seed = 0; seed < 20; seed++) {
            var glyph = curve(seed, 60).toGlyph(Centring.MASS);
            float[] light = glyph.pixels();
            float[] dark = light.clone();
            for (int i = 0; i < dark.length; i++) dark[i] = 1 - dark[i];
            for (float[] luminance : new float[][] {light, dark}) {
                var back = new Picture(28, 28, luminance.clone()).toGlyph(Centring.MASS);
                assertThat(largestDifference(back, glyph)).isLessThan(0.06);
            }
        }
    }

    /// 60 x 120 black pixels become 10 x 20: the columns 9 to 18 of the rows 4 to 23.
    @Test
    void a_bar_is_fitted_into_the_box_of_twenty() {
        float[] luminance = new float[200 * 300];
        for (int i = 0; i < luminance.length; i++) {
            int y = i / 300;
            int x = i % 300;
            luminance[i] = x >= 31 && x < 91 && y >= 57 && y < 177 ? 0 : 1;
        }
        var glyph = new Picture(200, 300, luminance).toGlyph(Centring.BOX);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean inside = x >= 9 && x < 19 && y >= 4 && y < 24;
                assertThat(glyph.at(y, x, 0)).isCloseTo(inside ? 1 : 0, within(0.02f));
            }
        }
    }

    @Test
    void without_centring_the_whole_picture_is_the_glyph() {
        float[] luminance = new float[56 * 112];
        for (int i = 0; i < luminance.length; i++) {
            boolean ink = i % 112 < 32 && i % 112 >= 16 && i / 112 >= 8 && i / 112 < 24;
            luminance[i] = ink ? 0.1f : 0.9f;
        }
        var glyph = new Picture(56, 112, luminance).toGlyph(Centring.NONE);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean inside = x >= 4 && x < 8 && y >= 7 + 2 && y < 7 + 6;
                assertThat(glyph.at(y, x, 0)).isCloseTo(inside ? 1 : 0, within(0.02f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 200, 500})
    void a_photographed_drawing_looks_like_the_drawing(int side) {
        for (int seed = 0; seed < 5; seed++) {
            var ink = curve(seed, 60);
            var drawn = ink.toGlyph(Centring.MASS);
            // Clean; in grain; with light from one side; light on dark.
            assertAlike(photograph(ink, side, 90, 1, 0, 0), drawn);
            assertAlike(photograph(ink, side, 60, 0.8, 0, 0.02), drawn);
            assertAlike(photograph(ink, side, 90, 0.9, 0.4, 0.01), drawn);
            assertAlike(photograph(ink, side, 90, -1, 0, 0.02), drawn);
        }
    }

    @Test
    void dust_does_not_move_the_digit() {
        var ink = curve(1, 60);
        var image = photograph(ink, 300, 60, 1, 0, 0);
        var clean = new PictureScan(image).turned(1).toGlyph(Centring.MASS);
        for (int i = 0; i < 9; i++) image.setRGB(5 + i % 3, 290 + i / 3, 0);
        var dusty = new PictureScan(image).turned(1).toGlyph(Centring.MASS);
        assertThat(largestDifference(dusty, clean)).isLessThan(0.01);
    }

    @Test
    void a_hairline_is_still_seen() {
        var ink = strokes(new double[][] {{0, 0}, {30, 100}}, new double[][] {{0, 90}, {70, 10}});
        var image = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        draw(image, ink, 8, 2, Color.WHITE, Color.DARK_GRAY);
        var glyph = new PictureScan(image).turned(1).toGlyph(Centring.MASS);
        assertThat(glyph.ink()).isBetween(50.0, 130.0);
        assertThat(centreOfMass(glyph)[0]).isCloseTo(14.5, within(0.1));
        assertThat(centreOfMass(glyph)[1]).isCloseTo(14.5, within(0.1));
    }

    @Test
    void a_blank_picture_is_refused_with_advice() {
        var randomness = new Randomness(Randomness.key(9));
        float[] grey = new float[100 * 80];
        float[] noise = new float[100 * 80];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.5f;
            noise[i] = (float) Math.clamp(0.8 + 0.05 * randomness.nextGaussian(), 0, 1);
        }
        for (float[] luminance : new float[][] {grey, noise}) {
            assertThatThrownBy(() -> new Picture(100, 80, luminance).toGlyph(Centring.MASS))
                    .isInstanceOf(UnreadablePicture.class)
                    .hasMessageContaining("stands out");
        }
        assertThatThrownBy(() -> new Picture(1, 1, new float[1]).toGlyph(Centring.BOX))
                .isInstanceOf(UnreadablePicture.class);
    }

    private static void assertAlike(BufferedImage image, Glyph drawn) {
        var glyph = new PictureScan(image).turned(1).toGlyph(Centring.MASS);
        double difference = 0;
        for (int i = 0; i < 784; i++) {
            difference += Math.abs(glyph.at(i / 28, i % 28, 0) - drawn.at(i / 28, i % 28, 0));
        }
        assertThat(difference / drawn.ink()).isLessThan(0.2);
    }

    private static double largestDifference(Glyph glyph, Glyph other) {
        double largest = 0;
        float[] pixels = glyph.pixels();
        float[] others = other.pixels();
        for (int i = 0; i < pixels.length; i++) {
            largest = Math.max(largest, Math.abs(pixels[i] - others[i]));
        }
        return largest;
    }

    /// The drawing on a sheet of paper.
    ///
    /// @param share of the sheet's side that the drawing takes, in percent
    /// @param contrast of ink and paper, negative for chalk on a board
    /// @param slope by which the light falls off from the upper left to the lower right corner
    /// @param grain deviation of the noise
    static BufferedImage photograph(
            Ink ink, int side, int share, double contrast, double slope, double grain) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        double scale = side * share / 100.0 * 0.8 / InkBox.of(ink).longSide();
        float width = (float) (2.4 / 17 * InkBox.of(ink).longSide() * scale);
        float paper = (float) (0.5 + contrast / 2);
        float mark = (float) (0.5 - contrast / 2);
        draw(image, ink, scale, width, new Color(paper, paper, paper), new Color(mark, mark, mark));
        var randomness = new Randomness(Randomness.key(side, share));
        for (int i = 0; i < side * side; i++) {
            int level = image.getRGB(i % side, i / side) & 0xFF;
            double light = 1 - slope * (i % side + i / side) / (2.0 * side);
            double grey = level * light + 255 * grain * randomness.nextGaussian();
            int clamped = Math.clamp(Math.round(grey), 0, 255);
            image.setRGB(i % side, i / side, clamped * 0x010101);
        }
        return image;
    }

    private static void draw(
            BufferedImage image, Ink ink, double scale, float width, Color paper, Color mark) {
        var graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(mark);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var box = InkBox.of(ink);
        for (Stroke stroke : ink.strokes()) {
            var path = new Path2D.Double();
            for (InkPoint point : stroke.points()) {
                double x = (point.x() - box.middleX()) * scale + image.getWidth() / 2.0;
                double y = (point.y() - box.middleY()) * scale + image.getHeight() / 2.0;
                if (path.getCurrentPoint() == null) path.moveTo(x, y);
                else path.lineTo(x, y);
            }
            graphics.draw(path);
        }
        graphics.dispose();
    }
}
