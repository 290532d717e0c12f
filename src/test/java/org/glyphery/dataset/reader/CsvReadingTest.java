package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @TempDir private Path folder;

    private Gathered read(String text) throws IOException {
        return Gathered.fromFile(folder, "letters.csv", utf8(text));
    }

    private Gathered read(String text, PictureShape shape, String label) throws IOException {
        var choices =
                new ReadingChoices(
                        Optional.ofNullable(shape), Optional.of(label), false, Optional.empty());
        return Gathered.fromFile(folder, "letters.csv", utf8(text), choices);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Integer.toString(number * 7 % 256))
                .collect(Collectors.joining(","));
    }

    @Test
    void a_label_and_a_square_of_numbers_is_an_example() throws IOException {
        var read = read("3,0,255,1,2\n8,9,8,7,6\n");
        assertThat(read.format()).isEqualTo("CSV");
        assertThat(read.labels()).containsExactly("3", "8");
        assertThat(read.numbers(0))
                .extracting("height", "width", "channels")
                .containsExactly(2, 2, 1);
        assertThat(read.numbers(0).values()).containsExactly(0, 255, 1, 2);
        assertThat(read.places()).containsExactly("letters.csv, line 1", "letters.csv, line 2");
        assertThat(read.parts()).containsOnly(Part.TRAINING);
    }

    @Test
    void three_squares_are_a_picture_in_colour_and_784_numbers_one_of_28x28() throws IOException {
        assertThat(read("1," + numbers(12) + "\n").numbers(0))
                .extracting("height", "width", "channels")
                .containsExactly(2, 2, 3);
        assertThat(read("1," + numbers(784) + "\n").numbers(0))
                .extracting("height", "width", "channels")
                .containsExactly(28, 28, 1);
    }

    @Test
    void other_numbers_ask_for_a_shape_and_take_it() throws IOException {
        String text = "1," + numbers(128) + "\n2," + numbers(128) + "\n";
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("128 numbers")
                .withMessageContaining("Say the shape");
        assertThat(read(text, new PictureShape(16, 8, 1), "first").numbers(0))
                .extracting("height", "width")
                .containsExactly(16, 8);
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> read(text, new PictureShape(16, 9, 1), "first"))
                .withMessageContaining("128 numbers here, but 16x9x1 are 144");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " "})
    void cells_are_separated_by_commas_semicolons_tabs_or_spaces(String separator)
            throws IOException {
        var read = read("a,1,2,3,4\nb,5,6,7,8\n".replace(",", separator));
        assertThat(read.labels()).containsExactly("a", "b");
        assertThat(read.numbers(1).values()).containsExactly(5, 6, 7, 8);
    }

    /// Measured values as USPS has them, with a space at the end of each line.
    @Test
    void spaces_may_be_many_and_numbers_of_any_scale() throws IOException {
        var read =
                read(
                        "6.0000  -1.0000 0.5 \n5.0000 1e-3   -.25 \n",
                        new PictureShape(1, 2, 1),
                        "first");
        assertThat(read.labels()).containsExactly("6", "5");
        assertThat(read.numbers(0).values()).containsExactly(-1, 0.5f);
        assertThat(read.numbers(1).values()).containsExactly(0.001f, -0.25f);
    }

    @Test
    void decimals_may_have_commas_where_cells_have_not() throws IOException {
        assertThat(read("x;0,5\ny;0,25\n").numbers(1).values()).containsExactly(0.25f);
    }

    @Test
    void a_header_is_told_from_an_example() throws IOException {
        assertThat(read("label,p1,p2,p3,p4\n3,1,2,3,4\n").labels()).containsExactly("3");
        assertThat(read("p1,p2,p3,p4,class\n1,2,3,4,cat\n").labels()).containsExactly("cat");
        assertThat(read("label,0,1,2,3\n3,1,2,3,4\n").labels()).containsExactly("3");
        assertThat(
                        read("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\n5," + numbers(16) + "\n")
                                .labels())
                .containsExactly("5");
        assertThat(read("a,0,1,2,3\n").labels()).containsExactly("a");
    }

    @Test
    void columns_that_count_or_tell_the_part_are_no_pixels() throws IOException {
        var read = read("id,split,label,p1,p2,p3,p4\n7,train,a,1,2,3,4\n8,test,b,5,6,7,8\n");
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.TEST);
        assertThat(read.numbers(1).values()).containsExactly(5, 6, 7, 8);
        assertThat(read.places().getLast()).isEqualTo("letters.csv, line 3");
    }

    /// The first pixel of most pictures is paper, as that of optdigits is.
    @Test
    void the_last_column_holds_labels_where_the_first_is_the_same_throughout() throws IOException {
        assertThat(read("0,1,2,3,7\n0,1,2,4,5\n").labels()).containsExactly("7", "5");
    }

    @Test
    void the_column_of_labels_is_named_counted_or_one_of_both_ends() throws IOException {
        String text = "mark,p,q\n1,2,3\n";
        var shape = new PictureShape(1, 2, 1);
        assertThat(read(text, shape, "mark").labels()).containsExactly("1");
        assertThat(read(text, shape, "q").labels()).containsExactly("3");
        assertThat(read(text, shape, "2").labels()).containsExactly("2");
        assertThat(read(text, shape, "last").labels()).containsExactly("3");
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> read(text, shape, "letter"))
                .withMessageContaining("no column \"letter\"; its columns begin with \"mark\"");
    }

    /// Stanford's OCR letters: number, letter, three numbers more, then the pixels.
    @Test
    void a_chosen_shape_takes_the_last_columns() throws IOException {
        var read = read("1\to\t2\t1\t0\t1\n2\tm\t3\t1\t1\t0\n", new PictureShape(2, 1, 1), "2");
        assertThat(read.labels()).containsExactly("o", "m");
        assertThat(read.numbers(0).values()).containsExactly(0, 1);
    }

    /// Semeion's digits end with ten numbers, of which one is a one.
    @Test
    void labels_may_be_rows_with_a_single_one() throws IOException {
        var read = read("5 5 0 1 0 \n5 6 1 0 0 \n", new PictureShape(1, 2, 1), "last 3");
        assertThat(read.labels()).containsExactly("1", "0");
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> read("5 5 0 1 1\n", new PictureShape(1, 2, 1), "last 3"))
                .withMessageContaining("letters.csv, line 1: columns 3 to 5 are no label");
    }

    @Test
    void zipped_files_marks_of_encodings_and_lines_of_windows_make_no_difference()
            throws IOException {
        assertThat(
                        Gathered.fromFile(folder, "letter.data.gz", gzip(utf8("a,1\r\nb,2\r\n")))
                                .labels())
                .containsExactly("a", "b");
        assertThat(read("\uFEFFä,1\r\n\r\nb,2").labels()).containsExactly("ä", "b");
        byte[] wide = "\uFEFFa\t1\nb\t2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Gathered.fromFile(folder, "letters.txt", wide).labels())
                .containsExactly("a", "b");
    }

    @Test
    void parts_are_told_by_the_names_of_files() throws IOException {
        Files.write(folder.resolve("largeTrain.csv"), utf8("1,2\n"));
        Files.write(folder.resolve("largeValidation.csv"), utf8("2,2\n"));
        Files.write(folder.resolve("README.md"), utf8("Letters."));
        var read = Gathered.from(folder);
        assertThat(read.parts()).containsExactly(Part.TRAINING, Part.VALIDATION);
    }

    @Test
    void text_in_the_middle_is_told_with_file_line_and_column() {
        refuses(
                "1,2,3,4,5\n1,2,x,4,5\n",
                "letters.csv, line 2: the cell in column 3 is \"x\", which is no number");
        refuses("1,2,3,4,5\n1,2,NaN,4,5\n", "letters.csv, line 2: the cell in column 3 is \"NaN\"");
        refuses(
                "1,2,3,4,5\n\n1,2,1e99,4,5\n",
                "letters.csv, line 3: the cell in column 3 is \"1e99\"");
    }

    @Test
    void ragged_rows_and_empty_cells_are_told_with_file_and_line() {
        refuses(
                "1,2,3,4,5\n1,2,3,4\n",
                "letters.csv, line 2: the row has 4 cells, but the first one has 5");
        refuses("1,2,3,4,5\n1,,3,4,5\n", "letters.csv, line 2: the cell in column 2 is empty");
        refuses("a,2,3,4,5\n,2,3,4,5\n", "letters.csv, line 2: the label is empty");
    }

    @Test
    void labels_that_are_none_are_told() {
        refuses("1,2\n1.5,2\n", "letters.csv, line 2: the label is 1.5");
        refuses("a\u0007b,2\n", "letters.csv, line 1: the label \"aU+0007b\" has a sign in it");
        refuses("x".repeat(101) + ",2\n", "letters.csv, line 1: the label \"xxxx");
        refuses(
                "cat,2\nCat,3\n",
                "letters.csv, line 2: the classes \"cat\" and \"Cat\" differ in case alone");
    }

    @Test
    void what_is_no_table_is_told() {
        refuses("", "letters.csv: the table is empty");
        refuses("label,p1\n", "there are no examples in it");
        refuses("1\n2\n", "letters.csv: the table has a single column");
        refuses("a,\"1\nb,2\n", "the file is cut short, damaged or of a rare kind");
        refuses("1,".repeat(3_000_000), "letters.csv");
    }

    @Test
    void bytes_that_are_no_text_are_told() {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() ->
                        Gathered.fromFile(
                                folder,
                                "letters.csv",
                                "ä,1\n".getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("letters.csv")
                .withMessageContaining("UTF-8");
    }

    private void refuses(String text, String words) {
        assertThatExceptionOfType(UnreadableExamples.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(words);
    }
}
