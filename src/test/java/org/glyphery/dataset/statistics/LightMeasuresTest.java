package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class LightMeasuresTest {

    private static final int SIDE = 16;
    private static final PictureShape GREY = new PictureShape(SIDE, SIDE, 1);
    private static final PictureShape COLOUR = new PictureShape(SIDE, SIDE, 3);

    /// The left half is black, the right half white: of 240 pairs side by side 16 differ, of 240
    /// pairs one above the other none does.
    @Test
    void a_picture_of_two_halves_has_one_edge_down_its_middle() {
        byte[] halves = new byte[SIDE * SIDE];
        for (int place = 0; place < halves.length; place++) {
            halves[place] = (byte) (place % SIDE < SIDE / 2 ? 0 : 255);
        }
        var measures = LightMeasures.of(halves, halves, GREY);
        assertThat(measures.brightness()).isCloseTo(0.5, within(1e-12));
        assertThat(measures.contrast()).isCloseTo(0.5, within(1e-12));
        assertThat(measures.edges()).isCloseTo(16 / 480.0, within(1e-12));
        assertThat(measures.background()).isCloseTo(0.5, within(1e-12));
        assertThat(measures.colourfulness()).isZero();
    }

    /// The frame of a picture of 16 by 16 is two pixels wide.
    @Test
    void the_background_is_a_frame_whatever_stands_in_it() {
        byte[] framed = new byte[SIDE * SIDE];
        for (int place = 0; place < framed.length; place++) {
            int x = place % SIDE;
            int y = Math.floorDiv(place, SIDE);
            boolean isInside = Math.min(x, y) >= 2 && Math.max(x, y) < SIDE - 2;
            framed[place] = (byte) (isInside ? 255 : 51);
        }
        assertThat(LightMeasures.of(framed, framed, GREY).background())
                .isCloseTo(0.2, within(1e-12));
    }

    /// Pure red differs from grey by 255 between red and green and by 127.5 between yellow and
    /// blue, and nothing spreads; half red, half cyan is grey on average, and all of it is spread.
    @Test
    void colours_count_by_how_far_they_are_from_grey_and_how_far_they_spread() {
        byte[] red = new byte[COLOUR.pixels()];
        byte[] both = new byte[COLOUR.pixels()];
        byte[] grey = new byte[COLOUR.pixels()];
        Arrays.fill(grey, (byte) 90);
        for (int place = 0; place < red.length; place++) {
            boolean isRed = place % 3 == 0;
            boolean isCyan = place < both.length / 2;
            red[place] = (byte) (isRed ? 255 : 0);
            both[place] = (byte) (isRed == isCyan ? 0 : 255);
        }
        double chroma = Math.hypot(255, 127.5);
        assertThat(colourfulness(red)).isCloseTo(0.3 * chroma, within(1e-9));
        assertThat(colourfulness(both)).isCloseTo(chroma, within(1e-9));
        assertThat(colourfulness(grey)).isZero();
    }

    private static double colourfulness(byte[] bytes) {
        return LightMeasures.of(new byte[SIDE * SIDE], bytes, COLOUR).colourfulness();
    }

    @Test
    void what_is_measured_follows_from_what_the_pictures_are() {
        var photographs = new PictureConvention(Fitting.WHOLE);
        assertThat(ExampleMeasure.of(photographs, COLOUR))
                .endsWith(ExampleMeasure.COLOURFULNESS)
                .doesNotContain(ExampleMeasure.INK);
        assertThat(ExampleMeasure.of(photographs, GREY))
                .isEqualTo(
                        List.of(
                                ExampleMeasure.BRIGHTNESS,
                                ExampleMeasure.CONTRAST,
                                ExampleMeasure.EDGES,
                                ExampleMeasure.BACKGROUND));
        assertThat(ExampleMeasure.of(new InkConvention(InkForm.MNIST), GREY))
                .contains(ExampleMeasure.LOOPS)
                .doesNotContain(ExampleMeasure.BRIGHTNESS);
    }
}
