package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.tar;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarReadingTest {

    private static final String NAMES =
            "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n";

    @TempDir private Path folder;

    /// Pictures whose red is one level, whose green and blue another each, but for the second pixel
    /// of the first row.
    private static byte[] batch(int red, int green, int blue, int... labels) {
        var batch = new ByteArrayOutputStream();
        for (int label : labels) {
            if (label > 255) batch.write(label / 256); // the coarse class before the fine one
            batch.write(label % 256);
            for (int level : new int[] {red, green, blue}) {
                byte[] plane = new byte[32 * 32];
                Arrays.fill(plane, (byte) level);
                plane[1] = (byte) (level + 1);
                batch.writeBytes(plane);
            }
        }
        return batch.toByteArray();
    }

    static byte[] archive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cifar-10-batches-bin/batches.meta.txt", utf8(NAMES));
        files.put("cifar-10-batches-bin/data_batch_2.bin", batch(1, 2, 3, 9));
        files.put("cifar-10-batches-bin/data_batch_1.bin", batch(200, 100, 50, 6, 0));
        files.put("cifar-10-batches-bin/readme.html", utf8("<html>"));
        files.put("cifar-10-batches-bin/test_batch.bin", batch(4, 5, 6, 3));
        return gzip(tar(files));
    }

    @Test
    void the_official_archive_is_read_with_its_names_of_classes() throws IOException {
        var read = Gathered.fromFile(folder, "cifar-10-binary.tar.gz", archive());

        assertThat(read.format()).isEqualTo("CIFAR binary");
        assertThat(read.classNames())
                .hasSize(10)
                .startsWith("airplane", "automobile")
                .endsWith("truck");
        assertThat(read.labels()).containsExactly("frog", "airplane", "truck", "cat");
        assertThat(read.parts())
                .containsExactly(Part.TRAINING, Part.TRAINING, Part.TRAINING, Part.TEST);
        var picture = read.numbers(0);
        assertThat(picture).extracting("height", "width", "channels").containsExactly(32, 32, 3);
        assertThat(Arrays.copyOf(picture.values(), 9))
                .containsExactly(200, 100, 50, 201, 101, 51, 200, 100, 50);
        assertThat(read.places().get(1))
                .isEqualTo("cifar-10-batches-bin/data_batch_1.bin, example 2");
    }

    @Test
    void cifar_100_has_two_labels_of_which_the_second_counts() throws IOException {
        Files.write(folder.resolve("train.bin"), batch(1, 2, 3, 5 * 256 + 99, 7 * 256 + 3));
        Files.write(folder.resolve("test.bin"), batch(1, 2, 3, 5 * 256 + 12));
        var read = Gathered.from(folder);
        assertThat(read.classNames()).isEmpty();
        assertThat(read.labels()).containsExactly("99", "3", "12");
    }

    @Test
    void files_that_are_cut_short_and_labels_beyond_the_classes_are_told() throws IOException {
        byte[] batch = batch(1, 2, 3, 3, 10);
        Files.write(folder.resolve("data_batch_1.bin"), batch);
        refuses("data_batch_1.bin, example 2: the label is 10, but there are 10 classes");
        Files.write(folder.resolve("data_batch_1.bin"), Arrays.copyOf(batch, batch.length - 1));
        refuses("data_batch_1.bin: 6,145 bytes are no whole number of CIFAR's examples");
        Files.write(folder.resolve("data_batch_1.bin"), batch(1, 2, 3, 2));
        Files.write(folder.resolve("batches.meta.txt"), utf8("cat\ndog\n"));
        refuses("data_batch_1.bin, example 1: the label is 2, but there are 2 classes");
        Files.write(folder.resolve("batches.meta.txt"), utf8("cat\ncat\n"));
        refuses("batches.meta.txt: it should hold the name of a class in each line");
    }

    private void refuses(String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.from(folder))
                .withMessageContaining(words);
    }
}
