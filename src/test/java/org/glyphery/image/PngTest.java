package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import org.glyphery.PictureLimits;
import org.junit.jupiter.api.Test;

class PngTest {

    private static final PictureLimits LIMITS = PictureReaderTest.LIMITS;

    /// Levels of four bits, of which 7 is transparent: a pixel of that level, and a black one.
    @Test
    void transparent_is_white_in_levels_of_less_than_a_byte() throws IOException {
        var header = ByteBuffer.allocate(13).putInt(2).putInt(1);
        header.put(new byte[] {4, 0, 0, 0, 0});
        var data = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(data)) {
            deflated.write(new byte[] {0, 0x70});
        }
        byte[] png =
                PngBytes.of(
                        PngBytes.chunk("IHDR", header.array()),
                        PngBytes.chunk("tRNS", new byte[] {0, 7}),
                        PngBytes.chunk("IDAT", data.toByteArray()),
                        PngBytes.chunk("IEND", new byte[0]));
        var picture = new PictureReader(LIMITS).read(png, "packed.png");
        assertThat(picture.luminance(0, 0)).isEqualTo(1);
        assertThat(picture.luminance(0, 1)).isZero();
    }
}
