package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.glyphery.dataset.IdxFiles.Source;
import org.junit.jupiter.api.Test;

class MnistTest {

    private static final String PICTURES = "train-images-idx3-ubyte.gz";
    private static final String LABELS = "train-labels-idx1-ubyte.gz";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";
    private static final Source SHIPPED =
            file -> {
                InputStream stream = MnistTest.class.getResourceAsStream("/data/mnist/" + file);
                if (stream == null) {
                    throw new FileNotFoundException(file);
                }
                return stream;
            };

    @Test
    void label_counts_are_those_of_mnist() {
        assertThat(Digits.mnist().training().labelCounts(10))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(Digits.mnist().test().labelCounts(10))
                .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(Digits.mnist().validation().count()).isZero();
    }

    /// The first test digit is the well-known seven, whose top bar starts in row 7.
    @Test
    void pictures_stand_upright_in_zero_to_one() {
        var seven = Digits.mnist().test().glyph(0);
        assertThat(Digits.mnist().test().label(0)).isEqualTo(7);
        assertThat(seven.at(7, 6, 0)).isEqualTo(84 / 255f);
        assertThat(seven.at(6, 6, 0)).isZero();
        assertThat(seven.ink()).isBetween(70.0, 75.0);
    }

    @Test
    void a_truncated_file_is_refused() throws IOException {
        byte[] gzip = bytes(SHIPPED.open(PICTURES));
        refused(PICTURES, Arrays.copyOf(gzip, gzip.length / 2), "a whole gzip file", "cut short");
        refused(PICTURES, new byte[0], "a whole gzip file", "cut short");
        byte[] raw = bytes(new GZIPInputStream(SHIPPED.open(PICTURES)));
        refused(
                PICTURES,
                gzipped(Arrays.copyOf(raw, raw.length - 784)),
                "SHA-256 ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");
    }

    @Test
    void a_swapped_file_is_refused() throws IOException {
        refused(
                LABELS,
                bytes(SHIPPED.open(TEST_LABELS)),
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                "found ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
    }

    @Test
    void a_file_with_one_bit_altered_is_refused() throws IOException {
        byte[] raw = bytes(new GZIPInputStream(SHIPPED.open(TEST_LABELS)));
        raw[5000] ^= 1;
        refused(
                TEST_LABELS,
                gzipped(raw),
                "SHA-256 ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
    }

    @Test
    void an_idx_header_is_checked_field_by_field() {
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 3, 9};
        assertThat(Idx.labels("labels", labels, 2, 10)).containsExactly(3, 9);
        assertThatThrownBy(() -> Idx.labels("labels", labels, 2, 9))
                .hasMessageContaining("expected labels below 9, found the label 9");
        assertThatThrownBy(() -> Idx.labels("labels", labels, 3, 10))
                .hasMessageContaining("expected the sizes [3], found [2]");
        assertThatThrownBy(() -> Idx.labels("labels", Arrays.copyOf(labels, 9), 2, 10))
                .hasMessageContaining("expected 2 bytes after the header, found 1");
        assertThatThrownBy(() -> Idx.pictures("pictures", labels, 2, Mnist.SHAPE))
                .hasMessageContaining("a header of 16 bytes");
        byte[] floats = labels.clone();
        floats[2] = 0x0D;
        assertThatThrownBy(() -> Idx.labels("labels", floats, 2, 10))
                .hasMessageContaining("found the magic number 0x00000d01");
    }

    private static void refused(String file, byte[] content, String... expected) {
        Source altered =
                name -> name.equals(file) ? new ByteArrayInputStream(content) : SHIPPED.open(name);
        assertThatThrownBy(() -> new Mnist(altered).load(0))
                .isInstanceOf(UnusableDataset.class)
                .hasMessageContaining(file)
                .hasMessageContaining("expected ")
                .hasMessageContaining("found ")
                .hasMessageNotContaining("null")
                .hasMessageContainingAll(expected);
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    private static byte[] gzipped(byte[] raw) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(raw);
        }
        return out.toByteArray();
    }
}
