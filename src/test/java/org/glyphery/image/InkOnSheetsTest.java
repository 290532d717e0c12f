package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ink and paper that differ in opacity or colour, and what is said of ink that may not be one
/// whole character. What must be found is the same drawing in black on white.
class InkOnSheetsTest {

    private static final int SIDE = 120;
    private static final Color NOTHING = new Color(0, true);

    @ParameterizedTest
    @ValueSource(strings = {"#ff000000", "#ffffffff", "#ffffe0a0", "#60ffffff", "#400000ff"})
    void ink_on_a_transparent_sheet_is_read_whatever_its_colour(String ink) {
        var colour = new Color(Integer.parseUnsignedInt(ink.substring(1), 16), true);
        assertAlike(seven(NOTHING, colour), seven(Color.WHITE, Color.BLACK));
    }

    @Test
    void a_card_that_was_cut_out_is_read_as_a_card() {
        var card = sheet(NOTHING);
        paint(
                card,
                graphics -> {
                    graphics.setColor(new Color(0xF0, 0xEE, 0xE0));
                    graphics.fillRoundRect(4, 4, SIDE - 8, SIDE - 8, 20, 20);
                    graphics.setColor(Color.BLACK);
                    drawSeven(graphics);
                });
        assertAlike(card, seven(Color.WHITE, Color.BLACK));
    }

    /// Pairs whose luma differs by less than 0.12, by the weights 0.299, 0.587 and 0.114.
    @ParameterizedTest
    @CsvSource({
        "e02020, 2060d0",
        "2060d0, e02020",
        "00a000, e03050",
        "ffff20, ffffff",
        "1010f0, 101010"
    })
    void ink_and_paper_of_equal_brightness_are_told_apart_by_colour(String ink, String paper) {
        var image = seven(new Color(rgb(paper)), new Color(rgb(ink)));
        assertAlike(image, seven(Color.WHITE, Color.BLACK));
    }

    @Test
    void ink_away_from_the_edge_and_without_a_frame_gets_no_warning() {
        assertThat(warning(seven(Color.WHITE, Color.BLACK))).isEmpty();
        // A nought and what lies in it, as some write it, is no frame.
        var nought = sheet(Color.WHITE);
        paint(
                nought,
                graphics -> {
                    graphics.drawOval(20, 10, 80, 100);
                    graphics.fillOval(52, 50, 20, 20);
                });
        assertThat(warning(nought)).isEmpty();
        var digital = sheet(Color.WHITE);
        paint(digital, graphics -> graphics.drawRect(35, 15, 50, 90));
        assertThat(warning(digital)).isEmpty();
    }

    @Test
    void ink_at_any_edge_gets_a_warning_and_the_same_glyph() {
        for (int[] line :
                new int[][] {
                    {60, 0, 60, 90}, {60, 30, 60, 119}, {0, 60, 90, 60}, {30, 60, 119, 60}
                }) {
            var cut = sheet(Color.WHITE);
            paint(cut, graphics -> graphics.drawLine(line[0], line[1], line[2], line[3]));
            assertThat(warning(cut)).contains(PictureWarning.TOUCHES_EDGE);
        }
        var dusty = seven(Color.WHITE, Color.BLACK);
        dusty.setRGB(0, 0, 0);
        assertThat(warning(dusty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2, -3})
    void a_frame_around_the_ink_is_left_out_and_told(double degrees) {
        var framed = sheet(Color.WHITE);
        paint(
                framed,
                graphics -> {
                    graphics.rotate(Math.toRadians(degrees), SIDE / 2.0, SIDE / 2.0);
                    graphics.setStroke(new BasicStroke(3));
                    graphics.drawRect(12, 12, SIDE - 24, SIDE - 24);
                    graphics.setStroke(new BasicStroke(6));
                    drawSeven(graphics);
                });
        assertThat(warning(framed)).contains(PictureWarning.LEFT_OUT);
    }

    private static Optional<PictureWarning> warning(BufferedImage image) {
        return new PictureScan(image).turned(1).ink().warning();
    }

    private static int rgb(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    private static void assertAlike(BufferedImage image, BufferedImage expected) {
        var glyph = new PictureScan(image).turned(1).toGlyph(Centring.MASS);
        var drawn = new PictureScan(expected).turned(1).toGlyph(Centring.MASS);
        double difference = 0;
        for (int i = 0; i < 784; i++) {
            difference += Math.abs(glyph.at(i / 28, i % 28, 0) - drawn.at(i / 28, i % 28, 0));
        }
        assertThat(difference / drawn.ink()).isLessThan(0.1);
    }

    private static BufferedImage seven(Color paper, Color ink) {
        var image = sheet(paper);
        paint(
                image,
                graphics -> {
                    graphics.setColor(ink);
                    drawSeven(graphics);
                });
        return image;
    }

    private static void drawSeven(Graphics2D graphics) {
        graphics.drawPolyline(new int[] {40, 80, 55}, new int[] {32, 32, 90}, 3);
    }

    private static BufferedImage sheet(Color paper) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < SIDE * SIDE; i++) image.setRGB(i % SIDE, i / SIDE, paper.getRGB());
        return image;
    }

    private static void paint(BufferedImage image, Consumer<Graphics2D> paints) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paints.accept(graphics);
        graphics.dispose();
    }
}
