package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.bytes;
import static org.glyphery.dataset.reader.ExampleFiles.joined;
import static org.glyphery.dataset.reader.ExampleFiles.npy;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;
import static org.glyphery.dataset.reader.ExampleFiles.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyReadingTest {

    @TempDir private Path folder;

    private Gathered npz(Map<String, byte[]> arrays) throws IOException {
        return Gathered.fromFile(folder, "data.npz", zip(arrays));
    }

    private static byte[] labels(int... labels) {
        return npy("|u1", false, "(%d,)".formatted(labels.length), bytes(labels));
    }

    @Test
    void keras_names_tell_pictures_labels_and_parts() throws IOException {
        var read =
                npz(
                        Map.of(
                                "x_train.npy", npy("|u1", false, "(2, 1, 2)", bytes(1, 2, 3, 255)),
                                "y_train.npy", labels(7, 3),
                                "x_test.npy", npy("|u1", false, "(1, 1, 2)", bytes(5, 6)),
                                "y_test.npy", labels(0)));
        assertThat(read.format()).isEqualTo("NumPy");
        assertThat(read.labels()).containsExactly("7", "3", "0");
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.TRAINING, Part.TEST);
        assertThat(read.numbers(1).values()).containsExactly(3, 255);
        assertThat(read.places().getLast()).isEqualTo("x_test.npy, example 1");
    }

    @Test
    void other_customs_of_naming_are_known() throws IOException {
        byte[] picture = npy("|u1", false, "(1, 1, 1)", bytes(9));
        for (String[] names :
                new String[][] {
                    {"train_images", "train_labels"},
                    {"images", "labels"},
                    {"X", "y"},
                    {"data", "target"},
                    {"val_images", "val_labels"},
                    {"arr_0", "arr_1"}
                }) {
            var read = npz(Map.of(names[0] + ".npy", picture, names[1] + ".npy", labels(4)));
            assertThat(read.labels()).as(names[0]).containsExactly("4");
        }
    }

    /// KMNIST comes so.
    @Test
    void a_folder_of_single_arrays_is_paired_by_the_names_of_files() throws IOException {
        for (String part : new String[] {"train", "test"}) {
            Files.write(
                    folder.resolve("kmnist-%s-imgs.npz".formatted(part)),
                    zip(Map.of("arr_0.npy", npy("|u1", false, "(1, 1, 1)", bytes(9)))));
            Files.write(
                    folder.resolve("kmnist-%s-labels.npz".formatted(part)),
                    zip(Map.of("arr_0.npy", labels(part.length()))));
        }
        var read = Gathered.from(folder);
        assertThat(read.labels()).containsExactly("5", "4");
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.TEST);
    }

    @Test
    void numbers_of_both_byte_orders_and_all_sizes_are_read() throws IOException {
        check(
                npy("<f4", false, "(1, 1, 2)", little(8).putFloat(0.5f).putFloat(-2).array()),
                0.5f,
                -2);
        check(
                npy(">f8", false, "(1, 1, 2)", big(16).putDouble(0.25).putDouble(3).array()),
                0.25f,
                3);
        check(npy("<i8", false, "(1, 1, 1)", little(8).putLong(-5).array()), -5);
        check(npy(">i2", false, "(1, 1, 1)", big(2).putShort((short) 300).array()), 300);
        check(npy("|b1", false, "(1, 1, 2)", bytes(0, 1)), 0, 1);
        check(npy("<f2", false, "(1, 1, 1)", bytes(0x00, 0x3C)), 1);
        check(npy("<u8", false, "(1, 1, 1)", little(8).putLong(-1).array()), 0x1p64f);
    }

    private void check(byte[] picture, float... expected) throws IOException {
        var read = npz(Map.of("x.npy", picture, "y.npy", labels(1)));
        assertThat(read.numbers(0).values()).containsExactly(expected);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer big(int bytes) {
        return ByteBuffer.allocate(bytes);
    }

    /// The element at (i, j, k) of an array of 2 x 2 x 3 is 100 i + 10 j + k.
    @Test
    void fortran_order_gives_the_same_pictures() throws IOException {
        byte[] c = bytes(0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112);
        byte[] fortran = bytes(0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112);
        for (byte[] picture :
                new byte[][] {
                    npy("|u1", false, "(2, 2, 3)", c), npy("|u1", true, "(2, 2, 3)", fortran)
                }) {
            var read = npz(Map.of("x.npy", picture, "y.npy", labels(1, 2)));
            assertThat(read.numbers(0).values()).containsExactly(0, 1, 2, 10, 11, 12);
            assertThat(read.numbers(1).values()).containsExactly(100, 101, 102, 110, 111, 112);
        }
    }

    @Test
    void rows_of_numbers_are_squares() throws IOException {
        var read =
                npz(
                        Map.of(
                                "data.npy",
                                        npy(
                                                "<i4",
                                                false,
                                                "(1, 4)",
                                                little(16)
                                                        .putInt(1)
                                                        .putInt(2)
                                                        .putInt(3)
                                                        .putInt(4)
                                                        .array()),
                                "target.npy", labels(1)));
        assertThat(read.numbers(0)).extracting("height", "width").containsExactly(2, 2);
    }

    @Test
    void labels_may_be_texts_or_rows_with_a_single_one() throws IOException {
        byte[] picture = npy("|u1", false, "(2, 1, 1)", bytes(1, 2));
        byte[] wide = "cat\0\0dog\0\0".getBytes(Charset.forName("UTF-32LE"));
        assertThat(npz(Map.of("x.npy", picture, "y.npy", npy("<U5", false, "(2,)", wide))).labels())
                .containsExactly("cat", "dog");
        assertThat(
                        npz(Map.of(
                                        "x.npy",
                                        picture,
                                        "y.npy",
                                        npy("|S3", false, "(2,)", utf8("a\0\0bcd"))))
                                .labels())
                .containsExactly("a", "bcd");
        assertThat(
                        npz(Map.of(
                                        "x.npy",
                                        picture,
                                        "y.npy",
                                        npy("|u1", false, "(2, 3)", bytes(0, 0, 1, 1, 0, 0))))
                                .labels())
                .containsExactly("2", "0");
        refuses(
                Map.of("x.npy", picture, "y.npy", npy("|u1", false, "(2, 2)", bytes(0, 1, 1, 1))),
                "y.npy, example 2: the row is no label");
    }

    @Test
    void headers_of_all_three_versions_are_read() throws IOException {
        byte[] first = npy("|u1", false, "(1, 1, 1)", bytes(9));
        for (int version = 2; version <= 3; version++) {
            byte[] header = Arrays.copyOfRange(first, 10, first.length - 1);
            byte[] begin =
                    little(12)
                            .put(first, 0, 6)
                            .put((byte) version)
                            .put((byte) 0)
                            .putInt(header.length)
                            .array();
            byte[] picture = joined(begin, header, bytes(9));
            assertThat(npz(Map.of("x.npy", picture, "y.npy", labels(4))).labels())
                    .containsExactly("4");
        }
    }

    @Test
    void arrays_of_objects_and_of_fields_are_refused() {
        byte[] objects = npy("|O", false, "(1, 1, 1)", bytes(9));
        refuses(
                Map.of("x.npy", objects, "y.npy", labels(4)),
                "x.npy: the array holds neither numbers nor texts");
    }

    @Test
    void what_a_header_merely_announces_takes_no_memory() {
        refuses(
                Map.of(
                        "x.npy",
                        npy("<f8", false, "(999999999999, 999999999999, 9)", bytes(9)),
                        "y.npy",
                        labels(4)),
                "x.npy: the file is cut short");
        refuses(
                Map.of(
                        "x.npy",
                        npy("<f8", false, "(0, 4096, 4096, 64)", bytes()),
                        "y.npy",
                        labels()),
                "x.npy: the pictures are 4096x4096x64, which is too large");
    }

    @Test
    void missing_labels_and_wrong_counts_are_told() {
        byte[] picture = npy("|u1", false, "(2, 1, 1)", bytes(1, 2));
        refuses(Map.of("x.npy", picture), "data.npz: there are no labels among its arrays");
        refuses(Map.of("y.npy", labels(1)), "data.npz: there are no pictures among its arrays");
        refuses(
                Map.of("x.npy", picture, "y.npy", labels(1)),
                "x.npy: it has 2 pictures, but y.npy has 1 labels");
        refuses(
                Map.of("x.npy", npy("|u1", false, "()", bytes(1)), "y.npy", labels(1)),
                "x.npy: the array has 0 dimensions");
    }

    private void refuses(Map<String, byte[]> arrays, String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> npz(arrays))
                .withMessageContaining(words);
    }
}
