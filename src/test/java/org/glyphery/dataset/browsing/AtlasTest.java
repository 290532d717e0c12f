package org.glyphery.dataset.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class AtlasTest {

    @Test
    void a_tile_holds_its_pictures_side_by_side_level_for_level() throws IOException {
        Examples digits = Digits.mnist().test();
        var atlas = new Atlas(digits);
        assertThat(atlas.across()).isEqualTo(32);
        assertThat(atlas.tiles()).isEqualTo(10);

        BufferedImage tile = image(atlas, 9);

        int index = 9 * 1024 + 65; // in the third row, the second picture
        float[] pixels = digits.glyph(index).pixels();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int level =
                    tile.getRaster().getSample(28 + pixel % 28, 56 + Math.floorDiv(pixel, 28), 0);
            assertThat(level / 255f).isEqualTo(pixels[pixel]);
        }
        assertThat(tile.getWidth()).isEqualTo(32 * 28);
        assertThat(tile.getHeight()).isEqualTo(Math.ceilDiv(10_000 - 9 * 1024, 32) * 28);
    }

    @Test
    void pictures_in_colour_keep_their_colours() throws IOException {
        var shape = new PictureShape(1, 2, 3);
        byte[] pixels = {(byte) 255, 0, 0, 0, (byte) 200, 7};
        var tile = image(new Atlas(SomeExamples.of(shape, pixels, new int[1])), 0);
        assertThat(tile.getWidth()).isEqualTo(2);
        assertThat(tile.getRGB(0, 0)).isEqualTo(0xFFFF0000);
        assertThat(tile.getRGB(1, 0)).isEqualTo(0xFF00C807);
    }

    @Test
    void tiles_of_large_pictures_hold_fewer() {
        var shape = new PictureShape(300, 200, 1);
        var atlas = new Atlas(SomeExamples.of(shape, new byte[10 * 60_000], new int[10]));
        assertThat(atlas.across()).isEqualTo(3);
        assertThat(atlas.tiles()).isEqualTo(2);
    }

    private static BufferedImage image(Atlas atlas, int tile) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(atlas.png(tile)));
    }
}
