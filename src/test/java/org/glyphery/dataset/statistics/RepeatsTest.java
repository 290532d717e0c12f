package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.Repeats.Likeness;
import org.glyphery.dataset.statistics.Repeats.RepeatCount;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    private static final Path LETTERS = Path.of("..", "shared", "data", "ocr-letters");
    private static final PictureShape LETTER = new PictureShape(16, 8, 1);

    @Test
    void mnist_has_no_byte_equal_pictures() {
        long t = System.nanoTime();
        Repeats found = Repeats.of(Digits.mnist());
        System.out.println((System.nanoTime() - t) / 1e9);
        found.counts().forEach(System.out::println);
        assertThat(found.isComplete()).isTrue();
        assertThat(found.counts())
                .filteredOn(count -> count.likeness() == Likeness.EQUAL)
                .hasSize(3)
                .allMatch(count -> count.sameLabel() + count.otherLabel() == 0);
    }

    @ParameterizedTest
    @CsvSource({"small, 3", "medium, 41", "large, 67"})
    void of_the_letters_so_many_validation_rows_are_in_training(String size, int repeated)
            throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(LETTERS), "The letters are not here: " + LETTERS);
        Dataset letters =
                SomeExamples.dataset(
                        10,
                        letters(size + "Train.csv"),
                        letters(size + "Validation.csv"),
                        SomeExamples.none(LETTER));

        assertThat(count(Repeats.of(letters), Likeness.EQUAL, Split.TRAINING, Split.VALIDATION))
                .satisfies(count -> assertThat(count.sameLabel()).isEqualTo(repeated));
    }

    private static Examples letters(String file) throws IOException {
        List<String> rows = Files.readAllLines(LETTERS.resolve(file));
        byte[] pixels = new byte[rows.size() * LETTER.pixels()];
        int[] labels = new int[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] cells = rows.get(row).split(",");
            labels[row] = Integer.parseInt(cells[0]);
            for (int pixel = 0; pixel < LETTER.pixels(); pixel++) {
                pixels[row * LETTER.pixels() + pixel] =
                        (byte) (255 * Integer.parseInt(cells[1 + pixel]));
            }
        }
        return SomeExamples.of(LETTER, pixels, labels);
    }

    private static RepeatCount count(
            Repeats repeats, Likeness likeness, Split first, Split second) {
        return repeats.counts().stream()
                .filter(count -> count.likeness() == likeness)
                .filter(count -> count.first() == first && count.second() == second)
                .findFirst()
                .orElseThrow();
    }
}
