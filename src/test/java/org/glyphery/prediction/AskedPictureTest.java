package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.PictureLimits;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.image.UnreadablePicture;
import org.junit.jupiter.api.Test;

/// A picture where there is no model yet to ask.
class AskedPictureTest {

    @Test
    void where_nobody_is_asked_the_ink_is_shown() {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 60, 60);
        drawing.setColor(Color.BLACK);
        drawing.fillRect(27, 10, 6, 40);
        drawing.dispose();
        var glyph = asked(PngPicture.file(image)).shownTo(List.of());
        assertThat(glyph.shape()).isEqualTo(PictureShape.MNIST);
        assertThat(glyph.ink()).isPositive();
    }

    @Test
    void what_is_no_picture_is_told_also_where_nobody_is_asked() {
        assertThatThrownBy(() -> asked(new byte[] {1, 2, 3, 4}).shownTo(List.of()))
                .isInstanceOf(UnreadablePicture.class);
    }

    private static AskedPicture asked(byte[] file) {
        var limits =
                new PictureLimits(
                        1 << 20, 10_000, 10_000, Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new AskedPicture(file, "seven.png", new PictureReader(limits), Optional.empty());
    }
}
