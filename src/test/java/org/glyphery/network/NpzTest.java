package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class NpzTest {

    private static final int[] BITS = {
        0x7fc01234, // a NaN with a payload
        0xffc00001,
        0x80000000, // minus zero
        0x00000001, // the smallest subnormal
        0x7f800000,
        0xff800000,
        0x3f800000,
        0x7f7fffff
    };

    @Test
    void every_bit_comes_back() throws IOException {
        var special = new float[BITS.length];
        for (int index = 0; index < BITS.length; index++) {
            special[index] = Float.intBitsToFloat(BITS[index]);
        }
        var weights =
                new Weights(
                        List.of(
                                new NamedArray("convolution1/kernel", List.of(2, 1, 2, 2), special),
                                random(1, "dense1/kernel", 300, 70),
                                random(2, "dense1/bias", 70)));
        Weights read = Npz.read(new ByteArrayInputStream(written(weights)));
        assertThat(read).isEqualTo(weights);
        assertThat(bits(read.arrays().getFirst().values())).isEqualTo(BITS);
    }

    @Test
    void the_same_weights_are_the_same_file() throws IOException {
        assertThat(written(small())).isEqualTo(written(small()));
    }

    /// NumPy's format 1.0: magic, version, length of the header, a header padded so that the
    /// numbers start at a multiple of 64, a line feed at its end, then little-endian float32.
    @Test
    void a_file_is_laid_out_as_numpy_reads_it() throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(written(small())));
        ZipEntry kernel = zip.getNextEntry();
        assertThat(kernel.getName()).isEqualTo("dense1/kernel.npy");
        assertThat(kernel.getMethod()).isEqualTo(ZipEntry.STORED);
        byte[] bytes = zip.readAllBytes();
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Arrays.copyOf(bytes, 8))
                .isEqualTo("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        int header = buffer.getShort(8);
        assertThat((10 + header) % 64).isZero();
        assertThat(new String(bytes, 10, header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }")
                .endsWith(" \n");
        assertThat(bytes).hasSize(10 + header + 4 * 6);
        for (int index = 0; index < 6; index++) {
            assertThat(buffer.getFloat(10 + header + 4 * index)).isEqualTo(index + 0.5f);
        }
        zip.getNextEntry();
        assertThat(new String(zip.readAllBytes(), 10, 59, StandardCharsets.US_ASCII))
                .contains("'shape': (2,), }");
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws IOException {
        byte[] whole = written(small());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(cut)))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_file_with_one_byte_altered_is_refused_or_harmless() throws IOException {
        byte[] whole = written(small());
        for (int index = 0; index < whole.length; index++) {
            byte[] altered = whole.clone();
            altered[index] ^= 0x55;
            try {
                Weights read = Npz.read(new ByteArrayInputStream(altered));
                assertThat(read).as("byte %d altered", index).isEqualTo(small());
            } catch (IOException _) {
                // refused
            }
        }
    }

    @Test
    void an_array_that_is_not_ours_is_refused() throws IOException {
        for (String header :
                List.of(
                        "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }\n",
                        "{'descr': '<f4', 'fortran_order': True, 'shape': (1,), }\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536), }\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (536870912,), }\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 1,), }\n",
                        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n",
                        "nonsense\n")) {
            byte[] file = zipped("a.npy", npy(header, new byte[4]));
            assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(file)))
                    .as(header)
                    .isInstanceOf(IOException.class);
        }
        byte[] longer =
                zipped(
                        "a.npy",
                        npy(
                                "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }\n",
                                new byte[8]));
        assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(longer)))
                .isInstanceOf(IOException.class);
        byte[] text = "a text".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(text)))
                .isInstanceOf(IOException.class);
    }

    private static Weights small() {
        float[] kernel = {0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f};
        return new Weights(
                List.of(
                        new NamedArray("dense1/kernel", List.of(2, 3), kernel),
                        new NamedArray("dense1/bias", List.of(2), new float[] {-1, 1e-30f})));
    }

    private static NamedArray random(long seed, String name, Integer... shape) {
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        var random = new Randomness(Randomness.key(seed));
        float[] values = new float[size];
        for (int index = 0; index < size; index++) {
            values[index] = (float) random.nextGaussian();
        }
        return new NamedArray(name, List.of(shape), values);
    }

    private static byte[] written(Weights weights) throws IOException {
        var out = new ByteArrayOutputStream();
        Npz.write(weights, out);
        return out.toByteArray();
    }

    private static byte[] npy(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) text.length)
                .put(text)
                .put(data)
                .array();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            var entry = new ZipEntry(name);
            var crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            entry.setSize(content.length);
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int index = 0; index < bits.length; index++) {
            bits[index] = Float.floatToRawIntBits(values[index]);
        }
        return bits;
    }
}
