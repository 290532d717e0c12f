package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.PictureShape;
import org.glyphery.image.Stroke;
import org.junit.jupiter.api.Test;

class PadContentTest {

    private static final Ink INK = new Ink(List.of(new Stroke(List.of(new InkPoint(1, 1)))));
    private static final PadContent HAND = new PadContent.Demonstration(INK);
    private static final PadContent DRAWING = new PadContent.Drawing(INK);
    private static final PadContent EXAMPLE =
            new PadContent.TestExample(
                    0,
                    "7",
                    Glyph.of(PictureShape.MNIST, new float[784]),
                    new Datasets(Path.of("target")).current(Mnist.NAME).orElseThrow(),
                    Split.TEST);

    @Test
    void the_pages_own_hand_writes_over_nothing_that_somebody_has_laid_there() {
        assertThat(PadContent.Drawing.EMPTY.yieldsTo(HAND)).isTrue();
        assertThat(new PadContent.Drawing(new Ink(List.of(), 40, 1000)).yieldsTo(HAND)).isTrue();
        assertThat(HAND.yieldsTo(HAND)).isTrue();
        assertThat(DRAWING.yieldsTo(HAND)).isFalse();
        assertThat(EXAMPLE.yieldsTo(HAND)).isFalse();
    }

    @Test
    void everything_else_takes_the_place_of_whatever_lies_there() {
        for (PadContent laid : List.of(HAND, DRAWING, EXAMPLE)) {
            assertThat(laid.yieldsTo(DRAWING)).isTrue();
            assertThat(laid.yieldsTo(EXAMPLE)).isTrue();
            assertThat(laid.yieldsTo(PadContent.Drawing.EMPTY)).isTrue();
        }
    }
}
