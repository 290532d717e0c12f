package org.glyphery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.ImageFormats;
import org.apache.commons.imaging.Imaging;
import org.glyphery.PictureLimits;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    static final PictureLimits LIMITS =
            new PictureLimits(
                    20 << 20,
                    40_000_000,
                    50_000_000,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10));

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff", "jpeg"})
    void reads_what_the_jdk_writes(String format) throws IOException {
        assertShowsTheSquare(written(square(), format), format.equals("jpeg") ? 0.05 : 0.003);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormats.class,
            names = {"PNG", "BMP", "GIF", "TIFF", "PBM", "PGM", "PPM", "PNM", "PAM"})
    void reads_what_commons_imaging_writes(ImageFormats format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Imaging.writeImage(square(), bytes, format);
        assertShowsTheSquare(bytes.toByteArray(), 0.003);
    }

    @Test
    void grey_levels_of_a_grey_jpeg_stay_as_they_are() throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) image.getRaster().setSample(i % 16, i / 16, 0, 128);
        for (var format : new String[] {"jpeg", "png"}) {
            var picture = new PictureReader(LIMITS).read(written(image, format), "grey." + format);
            assertThat(picture.luminance(8, 8)).isCloseTo(128 / 255f, within(0.005f));
        }
    }

    @Test
    void transparent_is_white() throws IOException {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80000000);
        var picture = new PictureReader(LIMITS).read(written(image, "png"), "glass.png");
        assertThat(picture.luminance(0, 0)).isCloseTo(127 / 255f, within(1e-3f));
        assertThat(picture.luminance(0, 1)).isEqualTo(1);
    }

    @Test
    void a_large_picture_is_averaged_down() throws IOException {
        var image = new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 3000 * 1500; i += 2) image.setRGB(i % 3000, i / 3000, 0xFFFFFF);
        var picture = new PictureReader(LIMITS).read(written(image, "png"), "stripes.png");
        assertThat(picture.width()).isEqualTo(1000);
        assertThat(picture.height()).isEqualTo(500);
        assertThat(picture.luminance(250, 500)).isBetween(0.3f, 0.7f);
    }

    @Test
    void a_photograph_is_turned_as_the_camera_was_held() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            // White is the corner of row 0 and column 0, as it is stored.
            var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 256; i++) image.setRGB(i % 16, i / 16, 0xFFFFFF);
            byte[] photo = CameraJpeg.of(written(image, "jpeg"), orientation);
            var picture = new PictureReader(LIMITS).read(photo, "photo.jpg");
            boolean right = "2367".contains("" + orientation);
            boolean bottom = "3478".contains("" + orientation);
            assertThat(picture.height()).isEqualTo(orientation < 5 ? 32 : 64);
            int y = bottom ? picture.height() - 5 : 4;
            int x = right ? picture.width() - 5 : 4;
            assertThat(picture.luminance(y, x)).isGreaterThan(0.9f);
        }
    }

    @Test
    void a_photograph_straight_from_a_phone_is_read_within_little_memory() throws IOException {
        var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xE8E4DC));
        graphics.fillRect(0, 0, 4000, 3000);
        graphics.setColor(new Color(0x1A2A70));
        graphics.setStroke(new BasicStroke(120, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        // A seven that lies on its side, as the sensor sees it.
        graphics.drawPolyline(new int[] {1200, 1200, 2900}, new int[] {2200, 900, 1700}, 3);
        graphics.dispose();
        byte[] photo = CameraJpeg.of(written(image, "jpeg"), 6);
        assertThat(photo).hasSizeGreaterThan(60_000);

        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var picture = new PictureReader(LIMITS).read(photo, "IMG_0007.JPG");
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(picture.height()).isEqualTo(1000);
        assertThat(picture.width()).isEqualTo(750);
        Glyph glyph = picture.toGlyph(Centring.MASS);
        Glyph upright = new PictureScan(uprightSeven()).turned(1).toGlyph(Centring.MASS);
        double difference = 0;
        for (int i = 0; i < 784; i++) {
            difference += Math.abs(glyph.at(i / 28, i % 28, 0) - upright.at(i / 28, i % 28, 0));
        }
        assertThat(difference / upright.ink()).isLessThan(0.15);
        assertThat(allocated).isLessThan(128L << 20);
    }

    private static BufferedImage uprightSeven() {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 300, 400);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawPolyline(new int[] {80, 210, 130}, new int[] {120, 120, 290}, 3);
        graphics.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({"30000,30000", "2147483647,2147483647", "40000001,1"})
    void a_png_that_announces_too_many_pixels_is_refused(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        byte[] png =
                PngBytes.of(
                        PngBytes.chunk("IHDR", header.array()),
                        PngBytes.chunk("IEND", new byte[0]));
        assertRefused(png, "bomb.png", "40,000,000");
    }

    @Test
    void a_bmp_and_a_gif_that_announce_too_many_pixels_are_refused() throws IOException {
        byte[] bmp = written(square(), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 30_000).putInt(22, -30_000);
        assertRefused(bmp, "bomb.bmp", "40,000,000");
        byte[] gif = written(square(), "gif");
        int frame = 13 + (3 << ((gif[10] & 7) + 1));
        while (gif[frame] != 0x2C) frame++;
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0x7F);
        assertRefused(gif, "bomb.gif", "40,000,000");
    }

    /// A hundred profiles of 10 MB of zeros each, compressed to 10 kB.
    @Test
    void texts_and_profiles_in_a_png_are_not_inflated() throws IOException {
        byte[] png = written(square(), "png");
        byte[] profile = new byte[20_000];
        profile[0] = 'p';
        var deflater = new Deflater();
        deflater.setInput(new byte[10_000_000]);
        deflater.finish();
        deflater.deflate(profile, 3, profile.length - 3);
        var swollen = new ByteArrayOutputStream();
        swollen.write(png, 0, 33);
        for (int i = 0; i < 100; i++) swollen.writeBytes(PngBytes.chunk("iCCP", profile));
        swollen.write(png, 33, png.length - 33);
        assertShowsTheSquare(swollen.toByteArray(), 0.003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff", "jpeg"})
    void a_file_that_is_cut_off_is_refused_or_read_but_nothing_else(String format)
            throws IOException {
        byte[] whole = written(digit(), format);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                new PictureReader(LIMITS).read(part, "cut." + format);
            } catch (UnreadablePicture e) {
                assertThat(e).hasMessageContaining("cut." + format);
            }
        }
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "half." + format, "half");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff", "jpeg"})
    void a_file_with_wrong_bytes_is_refused_or_read_but_nothing_else(String format)
            throws IOException {
        byte[] whole = written(digit(), format);
        var randomness = new Randomness(Randomness.key(17));
        for (int round = 0; round < 300; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 4; i++) {
                int place = randomness.nextInt(round % 2 == 0 ? 60 : broken.length);
                broken[place] = (byte) randomness.nextLong();
            }
            try {
                new PictureReader(LIMITS).read(broken, "broken." + format);
            } catch (UnreadablePicture e) {
                assertThat(e).hasMessageContaining("broken." + format);
            }
        }
    }

    @Test
    void what_is_no_picture_is_refused() {
        byte[] text = "Dear sir or madam".getBytes(StandardCharsets.UTF_8);
        assertRefused(text, "letter.png", "none of the pictures");
        assertRefused(new byte[0], "nothing.png", "empty");
        assertRefused(new byte[] {1}, "one.png", "none of the pictures");
        byte[] webp = "RIFF1234WEBPVP8 1234".getBytes(StandardCharsets.UTF_8);
        assertRefused(webp, "photo.webp", "Save it again, as PNG or JPEG");
    }

    @Test
    void a_file_without_end_is_refused_at_its_limit() {
        var endless =
                new InputStream() {
                    long given;

                    @Override
                    public int read() {
                        given++;
                        return 0;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        given += length;
                        return length;
                    }
                };
        assertThatThrownBy(() -> new PictureReader(LIMITS).read(endless, "film.png"))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("larger than 20 MiB");
        assertThat(endless.given).isLessThan(LIMITS.bytes() + 100_000);
    }

    private static void assertRefused(byte[] bytes, String name, String reason) {
        assertThatThrownBy(() -> new PictureReader(LIMITS).read(bytes, name))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }

    private static void assertShowsTheSquare(byte[] bytes, double tolerance) {
        var picture = new PictureReader(LIMITS).read(new ByteArrayInputStream(bytes), "square");
        assertThat(picture.height()).isEqualTo(24);
        assertThat(picture.width()).isEqualTo(32);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                boolean black = x >= 8 && x < 16 && y >= 8 && y < 16;
                assertThat((double) picture.luminance(y, x))
                        .isCloseTo(black ? 0 : 1, within(tolerance));
            }
        }
    }

    /// Black in the eight columns and rows from 8 on, which are one block of a JPEG.
    private static BufferedImage square() {
        var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 32, 24);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(8, 8, 8, 8);
        graphics.dispose();
        return image;
    }

    private static BufferedImage digit() {
        return PictureTest.photograph(Drawings.curve(3, 50), 120, 90, 1, 0, 0.02);
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
