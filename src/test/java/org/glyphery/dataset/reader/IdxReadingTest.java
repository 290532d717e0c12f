package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.bytes;
import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.idx;
import static org.glyphery.dataset.reader.ExampleFiles.idxLabels;
import static org.glyphery.dataset.reader.ExampleFiles.idxPictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReadingTest {

    @TempDir private Path folder;

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void the_four_files_of_mnist_are_a_training_and_a_test_part() throws IOException {
        write("t10k-images-idx3-ubyte.gz", gzip(idxPictures(1, 2, 3, 100)));
        write("t10k-labels-idx1-ubyte.gz", gzip(idxLabels(9)));
        write("train-images-idx3-ubyte.gz", gzip(idxPictures(2, 2, 3, 250)));
        write("train-labels-idx1-ubyte.gz", gzip(idxLabels(7, 0)));

        var read = Gathered.from(folder);

        assertThat(read.format()).isEqualTo("IDX");
        assertThat(read.labels()).containsExactly("7", "0", "9");
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.TRAINING, Part.TEST);
        assertThat(read.places())
                .containsExactly(
                        "train-images-idx3-ubyte, example 1",
                        "train-images-idx3-ubyte, example 2",
                        "t10k-images-idx3-ubyte, example 1");
        assertThat(read.numbers(0))
                .extracting("height", "width", "channels")
                .containsExactly(2, 3, 1);
        assertThat(read.numbers(0).values()).containsExactly(250, 251, 252, 253, 254, 255);
        assertThat(read.numbers(1).values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(read.numbers(2).values()).containsExactly(100, 101, 102, 103, 104, 105);
    }

    @Test
    void numbers_of_all_types_are_read_as_they_are() throws IOException {
        write("y.idx", idxLabels(1));
        var doubles = ByteBuffer.allocate(16).putDouble(-0.5).putDouble(1e6).array();
        write("x.idx", idx(0x0E, new int[] {1, 1, 2}, doubles));
        assertThat(Gathered.from(folder).numbers(0).values()).containsExactly(-0.5f, 1e6f);
        var shorts = ByteBuffer.allocate(4).putShort((short) -2).putShort((short) 300).array();
        write("x.idx", idx(0x0B, new int[] {1, 2, 1}, shorts));
        assertThat(Gathered.from(folder).numbers(0).values()).containsExactly(-2, 300);
        write("x.idx", idx(0x09, new int[] {1, 1, 1}, bytes(-7)));
        assertThat(Gathered.from(folder).numbers(0).values()).containsExactly(-7);
    }

    @Test
    void colour_comes_last_whether_the_file_has_it_last_or_in_planes() throws IOException {
        write("labels", idxLabels(0));
        write("images", idx(0x08, new int[] {1, 1, 2, 3}, bytes(1, 2, 3, 4, 5, 6)));
        assertThat(Gathered.from(folder).numbers(0).values()).containsExactly(1, 2, 3, 4, 5, 6);
        write("images", idx(0x08, new int[] {1, 3, 1, 2}, bytes(1, 4, 2, 5, 3, 6)));
        assertThat(Gathered.from(folder).numbers(0).values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void pictures_that_lie_column_by_column_are_turned() throws IOException {
        write("labels", idxLabels(0));
        write("images", idx(0x08, new int[] {1, 2, 3}, bytes(1, 2, 3, 4, 5, 6)));
        var choices =
                new ReadingChoices(Optional.empty(), Optional.empty(), true, Optional.empty());
        var picture = Gathered.from(folder, choices).numbers(0);
        assertThat(picture).extracting("height", "width").containsExactly(3, 2);
        assertThat(picture.values()).containsExactly(1, 4, 2, 5, 3, 6);
    }

    /// QMNIST has eight numbers for each digit: its class, then where it comes from.
    @Test
    void of_a_row_of_numbers_the_first_is_the_label() throws IOException {
        var rows = ByteBuffer.allocate(16).putInt(3).putInt(77).putInt(8).putInt(99).array();
        write("qmnist-test-labels-idx2-int", idx(0x0C, new int[] {2, 2}, rows));
        write("qmnist-test-images-idx3-ubyte", idxPictures(2, 1, 1, 0));
        assertThat(Gathered.from(folder).labels()).containsExactly("3", "8");
    }

    @Test
    void one_of_several_datasets_in_a_folder_is_chosen_by_a_part_of_its_names() throws IOException {
        for (String name : new String[] {"letters", "digits"}) {
            write("emnist-" + name + "-train-images-idx3-ubyte", idxPictures(1, 1, 1, 0));
            write("emnist-" + name + "-train-labels-idx1-ubyte", idxLabels(name.length()));
        }
        assertThat(Gathered.from(folder).labels()).containsExactly("6", "7");
        var choices =
                new ReadingChoices(
                        Optional.empty(), Optional.empty(), false, Optional.of("letters"));
        assertThat(Gathered.from(folder, choices).labels()).containsExactly("7");
    }

    @Test
    void a_wrong_number_of_labels_is_told_with_both_files() throws IOException {
        write("train-images", idxPictures(3, 1, 1, 0));
        write("train-labels", idxLabels(1, 2));
        refuses("train-images: it has 3 pictures, but train-labels has 2 labels");
    }

    @Test
    void files_that_are_cut_short_or_have_grown_are_told() throws IOException {
        write("train-labels", idxLabels(1, 2));
        byte[] pictures = idxPictures(2, 2, 2, 0);
        write("train-images", Arrays.copyOf(pictures, pictures.length - 1));
        refuses(
                "train-images: the file is cut short: 7 bytes follow its header, which announces"
                        + " 8");
        write("train-images", Arrays.copyOf(pictures, pictures.length + 1));
        refuses("train-images: the file has grown");
        write("train-images", Arrays.copyOf(pictures, 9));
        refuses("train-images: the file is cut short in its header");
    }

    /// 65,535 pictures of 65,535 times 65,535 would be 281 TB.
    @Test
    void what_a_header_merely_announces_takes_no_memory() throws IOException {
        write("train-labels", idxLabels(1, 2));
        write("train-images", idx(0x08, new int[] {65535, 65535, 65535}, bytes(1, 2)));
        refuses("train-images: the file is cut short");
        write("train-images", idx(0x08, new int[] {-1, -1, -1}, bytes(1, 2)));
        refuses("train-images: the file is cut short");
    }

    @Test
    void labels_that_are_none_are_told_with_their_place() throws IOException {
        write("train-images", idxPictures(2, 1, 1, 0));
        write("train-labels", idx(0x09, new int[] {2}, bytes(4, -1)));
        refuses("train-labels, example 2: the label is -1");
        byte[] floats = ByteBuffer.allocate(8).putFloat(1).putFloat(0.25f).array();
        write("train-labels", idx(0x0D, new int[] {2}, floats));
        refuses("train-labels, example 2: the label is 0.25");
    }

    @Test
    void numbers_that_are_none_are_told_with_their_place() throws IOException {
        byte[] floats = ByteBuffer.allocate(8).putFloat(1).putFloat(Float.NaN).array();
        write("train-images", idx(0x0D, new int[] {1, 1, 2}, floats));
        write("train-labels", idxLabels(1));
        refuses("train-images, example 1: its number 2 is infinite or none at all");
    }

    @Test
    void pictures_without_labels_and_labels_without_pictures_are_told() throws IOException {
        write("train-images", idxPictures(1, 1, 1, 0));
        refuses("train-images: there are no labels for its pictures");
        write("test-labels", idxLabels(1));
        write("test-images", idxPictures(1, 1, 1, 0));
        refuses("train-images: there are no labels for its pictures");
        Files.delete(folder.resolve("train-images"));
        write("train-labels", idxLabels(1));
        refuses("train-labels: there are no pictures for its labels");
    }

    @Test
    void no_examples_and_pictures_without_pixels_are_told() throws IOException {
        write("train-images", idx(0x08, new int[] {0, 28, 28}, new byte[0]));
        write("train-labels", idxLabels());
        refuses("there are no examples in it");
        write("train-images", idx(0x08, new int[] {0, 0, 28}, new byte[0]));
        refuses("train-images: it says that its pictures are 0x28");
    }

    private void refuses(String beginning) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.from(folder))
                .withMessageContaining(beginning)
                .withMessageEndingWith(".");
    }
}
