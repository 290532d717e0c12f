package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;
import static org.glyphery.dataset.reader.ExampleFiles.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders of pictures, and pictures with their labels in a CSV.
class PictureReadingTest {

    @TempDir private Path folder;

    /// @param grey level of its one pixel
    static byte[] png(int grey) {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, grey * 0x010101);
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toByteArray();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void each_folder_is_a_class() throws IOException {
        write("cat/1.png", png(1));
        write("cat/2.PNG", png(2));
        write("blue dog/a.png", png(3));
        write(".cache/x", utf8("junk"));
        write("LICENSE", utf8("Free."));

        var read = Gathered.from(folder);

        assertThat(read.format()).isEqualTo("folders of pictures");
        assertThat(read.labels()).containsExactly("blue dog", "cat", "cat");
        assertThat(read.places()).containsExactly("blue dog/a.png", "cat/1.png", "cat/2.PNG");
        assertThat(read.file(1)).isEqualTo(png(1));
    }

    @Test
    void folders_of_parts_come_before_those_of_classes_and_common_roots_say_nothing()
            throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pets-main/README.md", utf8("Pets."));
        files.put("pets-main/data/Train/cat/1.png", png(1));
        files.put("pets-main/data/test/cat/1.png", png(2));
        files.put("pets-main/data/valid/dog/1.png", png(3));
        files.put("pets-main/data/train.json", utf8("{}"));

        var read = Gathered.fromFile(folder, "pets.zip", zip(files));

        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.VALIDATION, Part.TEST);
        assertThat(read.labels()).containsExactly("cat", "dog", "cat");
    }

    @Test
    void a_single_class_is_no_root() throws IOException {
        write("cat/1.png", png(1));
        assertThat(Gathered.from(folder).labels()).containsExactly("cat");
    }

    @Test
    void labels_may_stand_in_a_csv() throws IOException {
        write("images/1.png", png(1));
        write("images/2.png", png(2));
        write("labels.csv", utf8("file,size,label\n2.png,7,dog\nimages/1.png,8,cat\n"));

        var read = Gathered.from(folder);

        assertThat(read.format()).isEqualTo("pictures with labels in a CSV");
        assertThat(read.labels()).containsExactly("dog", "cat");
        assertThat(read.file(0)).isEqualTo(png(2));
    }

    @Test
    void hugging_faces_metadata_lies_beside_the_pictures_of_each_part() throws IOException {
        for (String part : new String[] {"train", "test"}) {
            write(part + "/0001.png", png(part.length()));
            write(part + "/metadata.csv", utf8("file_name,label\n0001.png,%s\n".formatted(part)));
        }
        var read = Gathered.from(folder);
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.TEST);
        assertThat(read.labels()).containsExactly("train", "test");
        assertThat(read.file(1)).isEqualTo(png(4));
    }

    @Test
    void tables_without_header_and_names_without_ending_are_understood() throws IOException {
        write("train/1.png", png(1));
        write("train/2.png", png(2));
        write("trainLabels.csv", utf8("1,frog\n2,truck\n"));
        assertThat(Gathered.from(folder).labels()).containsExactly("frog", "truck");
    }

    @Test
    void the_column_of_labels_is_asked_for_where_several_could_be_it() throws IOException {
        write("1.png", png(1));
        write("labels.csv", utf8("file_name,breed,colour\n1.png,tabby,grey\n"));
        refuses("labels.csv: several of its columns could be the labels");
        var choices =
                new ReadingChoices(
                        Optional.empty(), Optional.of("colour"), false, Optional.empty());
        assertThat(Gathered.from(folder, choices).labels()).containsExactly("grey");
    }

    @Test
    void rows_without_picture_and_pictures_without_row_are_told() throws IOException {
        write("1.png", png(1));
        write("labels.csv", utf8("file_name,label\n1.png,a\n2.png,b\n"));
        refuses("labels.csv, line 3: there is no picture \"2.png\"");
        write("2.png", png(2));
        write("3.png", png(3));
        refuses("3.png: the picture has no label in labels.csv");
        write("labels.csv", utf8("file_name,label\n1.png,a\n1.png,a\n"));
        refuses(
                "labels.csv, line 3: the picture \"1.png\" was named before, in labels.csv, line"
                        + " 2");
        write("labels.csv", utf8("file_name,label\n../1.png,a\n"));
        refuses("labels.csv: its first row names none of the pictures");
    }

    @Test
    void what_is_no_picture_in_the_folder_of_a_class_is_refused_by_name() throws IOException {
        write("cat/1.png", png(1));
        write("cat/notes.txt", utf8("Nice."));
        refuses("cat/notes.txt: the file is no picture");
        Files.delete(folder.resolve("cat/notes.txt"));
        write("cat/kittens/2.png", png(2));
        refuses("cat/kittens/2.png: the file lies in a folder within the folder of a class");
        Files.delete(folder.resolve("cat/kittens/2.png"));
        Files.delete(folder.resolve("cat/kittens"));
        write("3.png", png(3));
        refuses("3.png: the file lies in no folder of a class");
    }

    @Test
    void pictures_that_are_none_by_their_content_are_told() throws IOException {
        write("cat/1.png", utf8("<html>"));
        refuses("cat/1.png: by its content it is none of the pictures");
        write("cat/1.png", new byte[0]);
        refuses("cat/1.png: by its content it is none of the pictures");
    }

    @Test
    void empty_classes_are_told() throws IOException {
        write("cat/1.png", png(1));
        Files.createDirectory(folder.resolve("dog"));
        refuses("dog: the folder holds no pictures");
        byte[] archive = zip(Map.of("train/cat/1.png", png(1), "train/dog/", new byte[0]));
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, "x.zip", archive))
                .withMessageContaining("train/dog: the folder holds no pictures");
    }

    @Test
    void classes_that_differ_in_case_alone_are_told() throws IOException {
        byte[] archive = zip(Map.of("cat/1.png", png(1), "Cat/1.png", png(2)));
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, "x.zip", archive))
                .withMessageContaining(
                        "cat/1.png: the classes \"Cat\" and \"cat\" differ in case alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä ö", "犬", "a'b\"c", "100 %", "<b>&amp;", "dog.", "-x"})
    void classes_may_have_any_plain_name(String name) throws IOException {
        byte[] archive = zip(Map.of(name + "/1.png", png(1)));
        assertThat(Gathered.fromFile(folder, "x.zip", archive).labels()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u001b[31mb", "a\u202Eb", "   "})
    void names_that_are_no_plain_text_are_refused(String name) {
        byte[] archive = zip(Map.of(name + "/1.png", png(1)));
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, "x.zip", archive))
                .satisfies(told ->
                        assertThat(told.getMessage()).doesNotContain("\n", "\u001b", "\u202E"));
    }

    @Test
    void links_are_followed_to_files_within_the_folder_alone() throws IOException {
        write("cat/1.png", png(1));
        Files.createSymbolicLink(folder.resolve("cat/2.png"), folder.resolve("cat/1.png"));
        assertThat(Gathered.from(folder).labels()).containsExactly("cat", "cat");
        Path outside = Files.createTempFile("outside", ".png");
        Files.createSymbolicLink(folder.resolve("cat/3.png"), outside);
        refuses("cat/3.png: is a link to a folder, or out of the one that is imported");
        Files.delete(folder.resolve("cat/3.png"));
        Files.createSymbolicLink(folder.resolve("cat/loop"), folder);
        refuses("cat/loop: is a link to a folder");
        Files.delete(outside);
    }

    @Test
    void a_folder_without_examples_is_told() throws IOException {
        refuses("there are no examples in it that can be read");
        write("README.md", utf8("Soon."));
        refuses("there are no examples in it that can be read");
    }

    private void refuses(String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.from(folder))
                .withMessageContaining(words)
                .withMessageEndingWith(".");
    }
}
