package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.glyphery.PictureLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of files that programs write and few decoders know. Each shows a black square, the columns
/// 8 to 15 and rows 8 to 15, on a white sheet of 32 by 24, or its corner.
class PictureKindsTest {

    private static final int WIDTH = 32;
    private static final int HEIGHT = 24;
    private static final PictureLimits LIMITS =
            new PictureLimits(
                    20 << 20, 4_000_000, 5_000_000, Duration.ofSeconds(10), Duration.ofSeconds(10));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_tiff_and_a_png_are_turned_as_they_say(int orientation) throws IOException {
        // Black is the corner of row 0 and column 0, as it is stored.
        byte[] grey = new byte[WIDTH * HEIGHT];
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i % WIDTH < 4 && i / WIDTH < 4 ? 0 : 255);
            image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, grey[i] & 0xFF);
        }
        byte[] tiff =
                new TiffBytes()
                        .picture(WIDTH, HEIGHT, grey)
                        .with(258, 8)
                        .with(262, 1)
                        .with(274, orientation)
                        .bytes();
        byte[] exif = new TiffBytes().with(274, orientation).bytes();
        for (byte[] file : new byte[][] {tiff, withExif(written(image, "png"), exif)}) {
            var picture = read(file);
            assertThat(picture.height()).isEqualTo(orientation < 5 ? HEIGHT : WIDTH);
            boolean right = "2367".contains("" + orientation);
            boolean bottom = "3478".contains("" + orientation);
            int y = bottom ? picture.height() - 2 : 1;
            int x = right ? picture.width() - 2 : 1;
            assertThat(picture.luminance(y, x)).isZero();
            assertThat(picture.luminance(picture.height() - 1 - y, x)).isEqualTo(1);
            assertThat(picture.luminance(y, picture.width() - 1 - x)).isEqualTo(1);
        }
    }

    /// The square has the last number of the map, the sheet the one before.
    @ParameterizedTest
    @CsvSource({
        "1, 2, 65535",
        "2, 4, 65535",
        "4, 16, 65535",
        "8, 256, 65535",
        "1, 2, 255",
        "4, 16, 255",
        "8, 256, 255"
    })
    void a_tiff_of_any_palette_has_its_colours(int bits, int colours, int white) {
        int inBytes = 8 / bits;
        byte[] data = new byte[WIDTH / inBytes * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int number = isSquare(i) ? colours - 1 : colours - 2;
            data[i / inBytes] |= (byte) (number << (8 - bits - i % inBytes * bits));
        }
        int[] map = new int[3 * colours];
        for (int channel = 0; channel < 3; channel++) map[(channel + 1) * colours - 2] = white;
        assertShowsTheSquare(
                new TiffBytes()
                        .picture(WIDTH, HEIGHT, data)
                        .with(258, bits)
                        .with(262, 3)
                        .with(277, 1)
                        .with(320, map)
                        .bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 255})
    void grey_with_alpha_in_a_tiff_is_ink_of_any_shade_on_nothing(int shade) {
        byte[] data = new byte[2 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            data[2 * i] = (byte) shade;
            data[2 * i + 1] = (byte) (isSquare(i) ? 255 : 0);
        }
        assertShowsTheSquare(
                new TiffBytes()
                        .picture(WIDTH, HEIGHT, data)
                        .with(258, 8, 8)
                        .with(262, 1)
                        .with(277, 2)
                        .with(338, 2)
                        .bytes());
    }

    @Test
    void a_bmp_from_top_to_bottom_is_not_upside_down() throws IOException {
        byte[] bmp = written(square(BufferedImage.TYPE_INT_RGB), "bmp");
        var file = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        int data = file.getInt(10);
        int row = 3 * WIDTH;
        byte[] stored = bmp.clone();
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(stored, data + y * row, bmp, data + (HEIGHT - 1 - y) * row, row);
        }
        file.putInt(22, -HEIGHT);
        assertShowsTheSquare(bmp);
    }

    @Test
    void a_bmp_of_os_2_is_read() {
        int row = 3 * WIDTH;
        var bmp = ByteBuffer.allocate(26 + row * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(26);
        bmp.putInt(12).putShort((short) WIDTH).putShort((short) HEIGHT);
        bmp.putShort((short) 1).putShort((short) 24);
        for (int y = HEIGHT - 1; y >= 0; y--) {
            for (int x = 0; x < row; x++) {
                bmp.put((byte) (isSquare(y * WIDTH + x / 3) ? 0 : 255));
            }
        }
        assertShowsTheSquare(bmp.array());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255})
    void a_bmp_with_a_mask_for_alpha_is_opaque_where_no_pixel_has_any(int alpha) {
        var bmp = ByteBuffer.allocate(122 + 4 * WIDTH * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(122);
        bmp.putInt(108).putInt(WIDTH).putInt(-HEIGHT).putShort((short) 1).putShort((short) 32);
        bmp.putInt(3).putInt(4 * WIDTH * HEIGHT).putInt(2835).putInt(2835).putInt(0).putInt(0);
        bmp.putInt(0xFF0000).putInt(0xFF00).putInt(0xFF).putInt(0xFF000000);
        bmp.putInt(0x73524742).position(122);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            bmp.putInt(alpha << 24 | (isSquare(i) ? 0 : 0xFFFFFF));
        }
        assertShowsTheSquare(bmp.array());
    }

    @Test
    void a_webp_is_read_and_one_that_announces_too_much_is_refused() {
        boolean[] black = new boolean[WIDTH * HEIGHT];
        for (int i = 0; i < black.length; i++) black[i] = isSquare(i);
        assertShowsTheSquare(WebpBytes.lossless(WIDTH, HEIGHT, black));
        byte[] large = WebpBytes.lossless(16_000, 16_000, new boolean[100]);
        assertRefused(large, "16,000 x 16,000 pixels");
    }

    @Test
    void an_animation_shows_its_first_frame_that_is_not_blank() throws IOException {
        var blank = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < WIDTH * HEIGHT; i++) blank.setRGB(i % WIDTH, i / WIDTH, 0xFFFFFF);
        var square = square(BufferedImage.TYPE_BYTE_BINARY);
        assertShowsTheSquare(animation(square, blank));
        assertShowsTheSquare(animation(blank, square));
        assertShowsTheSquare(animation(blank, blank, blank, square, blank));
        assertThatThrownBy(() -> read(animation(blank, blank)).ink())
                .hasMessageContaining("stands out");
    }

    @ParameterizedTest
    @CsvSource({"heic, HEIC", "mif1, HEIC", "heix, HEIC", "avif, AVIF", "avis, AVIF"})
    void what_phones_take_gets_a_sentence_of_its_own(String brand, String kind) {
        byte[] file = ("\0\0\0\030ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII);
        assertRefused(file, "of the kind " + kind);
        assertRefused(file, "Save it as PNG or JPEG");
    }

    @Test
    void a_progressive_jpeg_is_read_and_one_of_a_hundred_more_scans_is_not() throws IOException {
        byte[] jpeg = progressive(square(BufferedImage.TYPE_INT_RGB));
        var picture = read(jpeg);
        assertThat(picture.luminance(11, 11)).isCloseTo(0, within(0.05f));
        assertThat(picture.luminance(4, 20)).isCloseTo(1, within(0.05f));
        int end = jpeg.length;
        int start = end - 2;
        while (jpeg[start] != (byte) 0xFF || jpeg[start + 1] != (byte) 0xDA) start--;
        var many = new ByteArrayOutputStream();
        many.write(jpeg, 0, end - 2);
        for (int i = 0; i < 100; i++) many.write(jpeg, start, end - 2 - start);
        many.write(jpeg, end - 2, 2);
        assertRefused(many.toByteArray(), "rare kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "bmp", "png"})
    void decoding_stops_in_the_midst_when_its_time_is_up_or_nobody_waits(String format)
            throws IOException {
        byte[] file = written(square(BufferedImage.TYPE_INT_RGB), format);
        var hasty =
                new PictureLimits(
                        1 << 20, 1_000, 1_000, Duration.ofSeconds(10), Duration.ofNanos(1));
        assertThatThrownBy(() -> new PictureReader(hasty).read(file, "slow"))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("glyphery.limits.picture-time");
        int[] asked = {0};
        var reader = new PictureReader(LIMITS, () -> asked[0]++ < 1);
        assertThatThrownBy(() -> reader.read(file, "slow")).isInstanceOf(UnreadablePicture.class);
        assertThat(asked[0]).isEqualTo(2);
        assertThat(read(file).width()).isEqualTo(WIDTH);
    }

    private static boolean isSquare(int pixel) {
        int x = pixel % WIDTH;
        int y = pixel / WIDTH;
        return x >= 8 && x < 16 && y >= 8 && y < 16;
    }

    private static BufferedImage square(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, isSquare(i) ? 0xFF000000 : 0xFFFFFFFF);
        }
        return image;
    }

    private static Picture read(byte[] file) {
        return new PictureReader(LIMITS).read(file, "square");
    }

    private static void assertShowsTheSquare(byte[] file) {
        var picture = read(file);
        assertThat(picture.height()).isEqualTo(HEIGHT);
        assertThat(picture.width()).isEqualTo(WIDTH);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertThat(picture.luminance(i / WIDTH, i % WIDTH))
                    .isCloseTo(isSquare(i) ? 0 : 1, within(0.003f));
        }
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining(reason);
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] animation(BufferedImage... frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var frame : frames) writer.writeToSequence(new IIOImage(frame, null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// Right behind the header's chunk.
    private static byte[] withExif(byte[] png, byte[] exif) {
        byte[] name = "eXIf".getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(exif);
        var whole = ByteBuffer.allocate(png.length + 12 + exif.length);
        whole.put(png, 0, 33).putInt(exif.length).put(name).put(exif);
        whole.putInt((int) checksum.getValue()).put(Arrays.copyOfRange(png, 33, png.length));
        return whole.array();
    }
}
