package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.Repeats.Likeness;
import org.glyphery.dataset.statistics.Repeats.RepeatCount;
import org.glyphery.dataset.statistics.Repeats.RepeatedPair;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

    private static final Path LETTERS = Path.of("..", "shared", "data", "ocr-letters");
    private static final PictureShape LETTER = new PictureShape(16, 8, 1);
    private static final PictureShape SMALL = new PictureShape(4, 4, 1);

    @Test
    void mnist_has_no_byte_equal_pictures() {
        assertThat(new RepeatSearch(new AllExamples(Digits.mnist())).equal())
                .hasSize(3)
                .allMatch(count -> count.sameLabel() + count.otherLabel() == 0);
    }

    @ParameterizedTest
    @CsvSource({"small, 3", "medium, 41", "large, 67"})
    void so_many_validation_rows_of_the_letters_are_in_training_with_the_same_label(
            String size, int repeated) throws IOException {
        boolean here = Files.isDirectory(LETTERS);
        if (!here) System.err.println("SKIPPED: the letters are not in " + LETTERS);
        Assumptions.assumeTrue(here, "The letters are not here");
        Dataset letters =
                SomeExamples.dataset(
                        10,
                        letters(size + "Train.csv"),
                        letters(size + "Validation.csv"),
                        SomeExamples.none(LETTER));
        assertThat(count(Repeats.of(letters), Likeness.EQUAL, Split.TRAINING, Split.VALIDATION))
                .extracting(RepeatCount::sameLabel)
                .isEqualTo(repeated);
    }

    /// Training has a picture three times, once under another label; test has it once more under
    /// that label, and one that is its own.
    @Test
    void equal_pictures_are_counted_within_and_across_splits_by_their_labels() {
        byte[] one = picture(200, 0);
        var training =
                SomeExamples.of(
                        SMALL, joined(one, picture(0, 90), one, one), new int[] {0, 1, 0, 1});
        var test = SomeExamples.of(SMALL, joined(one, picture(30, 3)), new int[] {1, 0});
        var repeats = Repeats.of(SomeExamples.dataset(2, training, SomeExamples.none(SMALL), test));

        assertThat(repeats.isComplete()).isTrue();
        var within = count(repeats, Likeness.EQUAL, Split.TRAINING, Split.TRAINING);
        assertThat(within.sameLabel()).isEqualTo(1);
        assertThat(within.otherLabel()).isEqualTo(1);
        assertThat(within.nearest()).contains(new RepeatedPair(0, 2, 0), new RepeatedPair(0, 3, 0));
        var across = count(repeats, Likeness.EQUAL, Split.TRAINING, Split.TEST);
        assertThat(across.sameLabel()).isEqualTo(1);
        assertThat(across.otherLabel()).isZero();
        assertThat(count(repeats, Likeness.EQUAL, Split.TEST, Split.TEST).sameLabel()).isZero();
    }

    /// All pairs of 1,500 digits, and one more that differs from the first in a single level.
    @Test
    void near_pictures_are_those_that_a_look_at_all_pairs_finds() {
        Examples digits = Digits.first(1500, 0, 0).training();
        int size = digits.shape().pixels();
        byte[] pixels = new byte[(digits.count() + 1) * size];
        int[] labels = new int[digits.count() + 1];
        for (int index = 0; index < digits.count(); index++) {
            digits.copyBytes(index, pixels, index * size);
            labels[index] = digits.label(index);
        }
        digits.copyBytes(0, pixels, digits.count() * size);
        pixels[digits.count() * size + size / 2] ^= 1;
        labels[digits.count()] = digits.label(0);
        var all = SomeExamples.of(digits.shape(), pixels, labels);
        var none = SomeExamples.none(digits.shape());

        var found = Repeats.of(SomeExamples.dataset(10, all, none, none));

        List<RepeatedPair> expected = nearPairs(all);
        var near = count(found, Likeness.NEAR, Split.TRAINING, Split.TRAINING);
        assertThat(near.nearest())
                .hasSize(Math.min(12, expected.size()))
                .allSatisfy(pair ->
                        assertThat(expected)
                                .anyMatch(other ->
                                        other.first() == pair.first()
                                                && other.second() == pair.second()));
        assertThat(near.sameLabel() + near.otherLabel())
                .isEqualTo(expected.stream().map(RepeatedPair::second).distinct().count());
        assertThat(near.nearest().getFirst().second()).isEqualTo(digits.count());
        assertThat(count(found, Likeness.EQUAL, Split.TRAINING, Split.TRAINING).sameLabel())
                .isZero();
    }

    private static List<RepeatedPair> nearPairs(Examples examples) {
        float[][] pictures = new float[examples.count()][];
        double[] norms = new double[examples.count()];
        for (int index = 0; index < pictures.length; index++) {
            pictures[index] = examples.glyph(index).pixels();
            double mean = examples.glyph(index).ink() / pictures[index].length;
            double sum = 0;
            for (float pixel : pictures[index]) sum += (pixel - mean) * (pixel - mean);
            norms[index] = Math.sqrt(sum);
        }
        List<RepeatedPair> near = new ArrayList<>();
        for (int first = 0; first < pictures.length; first++) {
            for (int second = first + 1; second < pictures.length; second++) {
                double least = 0.15 * Math.min(norms[first], norms[second]);
                double distance = distance(pictures[first], pictures[second], least);
                if (distance < least) near.add(new RepeatedPair(first, second, distance));
            }
        }
        return near;
    }

    private static double distance(float[] one, float[] other, double enough) {
        double sum = 0;
        for (int pixel = 0; pixel < one.length && sum < enough * enough; pixel++) {
            sum += (one[pixel] - other[pixel]) * (one[pixel] - other[pixel]);
        }
        return Math.sqrt(sum);
    }

    /// A picture with two levels in its middle.
    private static byte[] picture(int one, int other) {
        byte[] picture = new byte[SMALL.pixels()];
        picture[5] = (byte) one;
        picture[10] = (byte) other;
        return picture;
    }

    private static byte[] joined(byte[]... pictures) {
        byte[] joined = new byte[pictures.length * SMALL.pixels()];
        for (int place = 0; place < pictures.length; place++) {
            System.arraycopy(pictures[place], 0, joined, place * SMALL.pixels(), SMALL.pixels());
        }
        return joined;
    }

    /// The letters of a file: a label, then each pixel, 0 or 1.
    private static Examples letters(String file) throws IOException {
        List<String> rows = Files.readAllLines(LETTERS.resolve(file));
        byte[] pixels = new byte[rows.size() * LETTER.pixels()];
        int[] labels = new int[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] cells = rows.get(row).split(",", -1);
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
