package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.glyphery.PictureLimits;
import org.junit.jupiter.api.Test;

class PictureLimitsTest {

    @Test
    void pictures_that_come_at_once_have_so_many_pixels_together() throws IOException {
        byte[] square = png(32, 24);
        var reader =
                new PictureReader(
                        new PictureLimits(
                                1 << 20,
                                32 * 24,
                                1_000,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(10)));
        reader.read(square, "first.png");
        assertThatThrownBy(() -> reader.read(square, "second.png"))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("\"second.png\"")
                .hasMessageContaining("more than 1,000 pixels together");
    }

    @Test
    void who_waits_too_long_for_another_picture_is_told_so() throws Exception {
        byte[] large = png(6_000, 6_000);
        byte[] small = png(32, 24);
        var wide =
                new PictureLimits(
                        20 << 20,
                        40_000_000,
                        40_000_000,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10));
        var hasty =
                new PictureLimits(
                        1 << 20, 32 * 24, 32 * 24, Duration.ofNanos(1), Duration.ofSeconds(10));
        var other = Thread.ofPlatform().start(() -> new PictureReader(wide).read(large, "large"));
        assertThatThrownBy(
                        () -> {
                            while (other.isAlive())
                                new PictureReader(hasty).read(small, "small.png");
                        })
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("\"small.png\" did not get its turn");
        other.join();
        new PictureReader(hasty).read(small, "small.png");
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
