package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.glyphery.dataset.reader.ParquetBytes.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ParquetReadingTest {

    private static final String FEATURES =
            """
            {"info": {"features": {"image": {"_type": "Image"},
              "label": {"names": ["cat", "dog", "frog"], "_type": "ClassLabel"}}}}
            """;

    @TempDir private Path folder;

    private static byte[] png(int grey) {
        return PictureReadingTest.png(grey);
    }

    static byte[] huggingFace(Codec codec) {
        return new ParquetBytes(codec)
                .binaries("image.bytes", png(1), png(2), png(3))
                .texts("image.path", "a.png", null, "c.png")
                .longs("label", 1L, 0L, 2L)
                .huggingFace(FEATURES)
                .done();
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void pictures_and_names_of_classes_are_read_whatever_packs_them(Codec codec)
            throws IOException {
        var read = Gathered.fromFile(folder, "train-00000-of-00001.parquet", huggingFace(codec));

        assertThat(read.format()).isEqualTo("Parquet");
        assertThat(read.classNames()).containsExactly("cat", "dog", "frog");
        assertThat(read.labels()).containsExactly("dog", "cat", "frog");
        assertThat(read.file(1)).isEqualTo(png(2));
        assertThat(read.places().getLast()).isEqualTo("train-00000-of-00001.parquet, row 3");
    }

    @Test
    void values_may_stand_in_dictionaries() throws IOException {
        byte[] file =
                new ParquetBytes(Codec.SNAPPY)
                        .binaries("image.bytes", png(1), png(2), png(3))
                        .longs("label", 4L, 2L, 9L)
                        .inDictionaries()
                        .done();
        var read = Gathered.fromFile(folder, "x.parquet", file);
        assertThat(read.labels()).containsExactly("4", "2", "9");
        assertThat(read.file(2)).isEqualTo(png(3));
    }

    @Test
    void parts_are_told_by_the_names_of_files() throws IOException {
        for (String part : new String[] {"validation", "test", "train"}) {
            Files.write(
                    folder.resolve(part + "-00000-of-00001.parquet"),
                    new ParquetBytes(Codec.SNAPPY)
                            .binaries("img", png(1))
                            .texts("label", part)
                            .done());
        }
        var read = Gathered.from(folder);
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.VALIDATION, Part.TEST);
        assertThat(read.labels()).containsExactly("train", "validation", "test");
        assertThat(read.classNames()).isEmpty();
    }

    @Test
    void of_several_columns_one_is_chosen_by_its_name() throws IOException {
        byte[] file =
                new ParquetBytes(Codec.ZSTD)
                        .binaries("img", png(1))
                        .ints("fine_label", 7)
                        .ints("coarse_label", 3)
                        .done();
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, "x.parquet", file))
                .withMessageContaining("the columns \"fine_label\", \"coarse_label\"");
        var choices =
                new ReadingChoices(
                        Optional.empty(), Optional.of("coarse_label"), false, Optional.empty());
        assertThat(Gathered.fromFile(folder, "x.parquet", file, choices).labels())
                .containsExactly("3");
    }

    @Test
    void rows_without_picture_or_label_and_labels_beyond_the_classes_are_told() {
        refuses(
                new ParquetBytes(Codec.SNAPPY)
                        .binaries("image.bytes", png(1), new byte[0])
                        .longs("label", 1L, 2L),
                "x.parquet, row 2: the row has no picture");
        refuses(
                new ParquetBytes(Codec.SNAPPY)
                        .binaries("image.bytes", png(1), png(2))
                        .longs("label", 1L, null),
                "x.parquet, row 2: the row has no label");
        refuses(
                new ParquetBytes(Codec.SNAPPY)
                        .binaries("image.bytes", png(1), png(2))
                        .longs("label", 1L, 3L)
                        .huggingFace(FEATURES),
                "x.parquet, row 2: the label is 3, but there are 3 classes");
        refuses(
                new ParquetBytes(Codec.SNAPPY).binaries("image.bytes", png(1)).longs("label", -1L),
                "x.parquet, row 1: the label is -1");
        refuses(
                new ParquetBytes(Codec.SNAPPY).longs("label", 1L),
                "x.parquet: it has no column of pictures");
    }

    private void refuses(ParquetBytes file, String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> Gathered.fromFile(folder, "x.parquet", file.done()))
                .withMessageContaining(words);
    }

    @Test
    void files_that_are_cut_short_anywhere_are_refused() {
        byte[] whole = huggingFace(Codec.SNAPPY);
        for (int length = 4; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UnreadableExamples.class)
                    .as("%d of %d", length, whole.length)
                    .isThrownBy(() -> Gathered.fromFile(folder, "x.parquet", cut))
                    .withMessageStartingWith("x.parquet");
        }
    }
}
