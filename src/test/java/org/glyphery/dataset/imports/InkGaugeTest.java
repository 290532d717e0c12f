package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Randomness;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;
import org.glyphery.image.Stroke;
import org.junit.jupiter.api.Test;

/// The form that is measured is the form that pictures were made in.
class InkGaugeTest {

    private static final int DRAWINGS = 400;

    @Test
    void mnist_has_the_form_that_its_makers_tell() {
        var gauge = new InkGauge(PictureShape.MNIST);
        var examples = Digits.mnist().test();
        byte[] picture = new byte[PictureShape.MNIST.pixels()];
        for (int index = 0; index < 3_000; index++) {
            examples.copyBytes(index, picture, 0);
            gauge.add(picture);
        }
        InkForm form = gauge.form();
        assertThat(form.boxHeight()).isEqualTo(20);
        assertThat(form.boxWidth()).isEqualTo(20);
        assertThat(form.centring()).isEqualTo(Centring.MASS);
        assertThat(form.isBinary()).isFalse();
        assertThat(form.nib().width()).isCloseTo(2.4, within(0.1));
        assertThat(form.nib().softness()).isCloseTo(1.4, within(0.1));
    }

    @Test
    void drawings_are_measured_as_they_were_made() {
        var tall = new PictureShape(16, 8, 1);
        for (InkForm made :
                List.of(
                        new InkForm(16, 8, Centring.BOX, new Nib(1.1, 0.5), true),
                        new InkForm(12, 6, Centring.MASS, new Nib(1.5, 1), false))) {
            InkForm found = measured(tall, made);
            assertThat(found.boxHeight()).isBetween(made.boxHeight() - 1, made.boxHeight() + 1);
            assertThat(found.boxWidth()).isBetween(made.boxWidth() - 1, made.boxWidth() + 1);
            assertThat(found.centring()).isEqualTo(made.centring());
            assertThat(found.isBinary()).isEqualTo(made.isBinary());
            assertThat(found.nib().width()).isCloseTo(made.nib().width(), within(0.5));
        }
    }

    @Test
    void what_lies_anywhere_was_not_centred() {
        var drawn = InkForm.MNIST.centredBy(Centring.NONE);
        assertThat(measured(PictureShape.MNIST, drawn).centring()).isEqualTo(Centring.NONE);
    }

    @Test
    void paper_alone_says_nothing_and_wishes_go_first() {
        var shape = new PictureShape(56, 56, 1);
        var gauge = new InkGauge(shape);
        gauge.add(new byte[shape.pixels()]);
        assertThat(gauge.form()).isEqualTo(InkForm.likeMnist(shape));
        var wishes =
                new InkWishes(Optional.of(new PictureShape(50, 30, 1)), Optional.of(Centring.BOX));
        InkForm wished = wishes.in(gauge.form());
        assertThat(wished.boxHeight()).isEqualTo(50);
        assertThat(wished.boxWidth()).isEqualTo(30);
        assertThat(wished.centring()).isEqualTo(Centring.BOX);
        assertThat(wished.nib()).isEqualTo(gauge.form().nib());
    }

    private static InkForm measured(PictureShape shape, InkForm form) {
        var gauge = new InkGauge(shape);
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Glyph glyph = drawing(seed).toGlyph(shape, form);
            float[] pixels = glyph.pixels();
            byte[] picture = new byte[pixels.length];
            for (int i = 0; i < pixels.length; i++) picture[i] = (byte) Math.round(255 * pixels[i]);
            gauge.add(picture);
        }
        return gauge.form();
    }

    /// An angular stroke somewhere on a pad of 280 units, as often wide as tall.
    private static Ink drawing(int seed) {
        var randomness = new Randomness(Randomness.key(seed));
        double left = 150 * randomness.nextDouble();
        double top = 150 * randomness.nextDouble();
        double wide = 20 + 100 * randomness.nextDouble();
        double high = 20 + 100 * randomness.nextDouble();
        List<InkPoint> points = new ArrayList<>();
        for (int point = 0; point < 3; point++) {
            points.add(
                    new InkPoint(
                            left + wide * randomness.nextDouble(),
                            top + high * randomness.nextDouble()));
        }
        return new Ink(List.of(new Stroke(points)), 12, 280);
    }
}
