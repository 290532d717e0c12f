package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final Dataset DATASET = Digits.first(0, 0, 200);
    private static final Examples DIGITS = DATASET.test();

    @Test
    void who_is_always_right_has_a_diagonal_alone() {
        int[] labels = new int[DIGITS.count()];
        Arrays.setAll(labels, DIGITS::label);

        int[][] counts = answers(labels).matrix().counts();

        int[] each = DIGITS.labelCounts(10);
        for (int label = 0; label < 10; label++) {
            assertThat(counts[label][label]).isEqualTo(each[label]);
            assertThat(Arrays.stream(counts[label]).sum()).isEqualTo(each[label]);
        }
        assertThat(answers(labels).wrong()).isEmpty();
    }

    @Test
    void rows_are_what_it_is_and_columns_what_it_was_read_as() {
        int[] predicted = new int[DIGITS.count()]; // all read as 0
        var answers = answers(predicted);
        int[][] counts = answers.matrix().counts();

        assertThat(counts[7][0]).isEqualTo(DIGITS.labelCounts(10)[7]).isPositive();
        assertThat(counts[0][7]).isZero();
        assertThat(answers.wrong()).hasSize(200 - DIGITS.labelCounts(10)[0]);
    }

    /// The numbers by hand: two of the three 4s are read, and one 9 is taken for a 4.
    @Test
    void precision_recall_and_F1_are_those_of_the_counts() {
        int[][] counts = new int[10][10];
        counts[4][4] = 2;
        counts[4][9] = 1;
        counts[9][4] = 1;
        counts[9][9] = 5;
        counts[3][9] = 1;
        var matrix = new ConfusionMatrix(counts);

        assertThat(matrix.scores(4).precision()).hasValue(2.0 / 3);
        assertThat(matrix.scores(4).recall()).hasValue(2.0 / 3);
        assertThat(matrix.scores(4).f1()).hasValue(2.0 / 3);
        assertThat(matrix.scores(9).precision()).hasValue(5.0 / 7);
        assertThat(matrix.scores(9).recall()).hasValue(5.0 / 6);
        assertThat(matrix.scores(9).f1().orElseThrow()).isCloseTo(10.0 / 13, within(1e-12));
        assertThat(matrix.scores(3)).isEqualTo(new ClassScores(Optional.empty(), Optional.of(0.0)));
        assertThat(matrix.scores(3).f1()).isEmpty();
        assertThat(new ClassScores(Optional.of(0.0), Optional.of(0.0)).f1()).hasValue(0.0);
    }

    @Test
    void a_difference_is_zero_between_equals_and_changes_its_sign_when_they_swap() {
        int[] predicted = new int[DIGITS.count()];
        Arrays.setAll(predicted, index -> index % 10);
        var one = answers(predicted).matrix();
        var other = answers(new int[DIGITS.count()]).matrix();

        assertThat(one.minus(one)).isDeepEqualTo(new int[10][10]);
        assertThat(one.minus(other)[7][0]).isEqualTo(one.counts()[7][0] - other.counts()[7][0]);
        assertThat(other.minus(one)[7][0]).isEqualTo(-one.minus(other)[7][0]).isPositive();
    }

    @Test
    void a_cell_has_just_the_examples_that_it_counts() {
        int[] predicted = new int[DIGITS.count()];
        Arrays.setAll(predicted, index -> index % 10);
        var answers = answers(predicted);
        int[][] counts = answers.matrix().counts();

        for (int label = 0; label < 10; label++) {
            for (int read = 0; read < 10; read++) {
                assertThat(answers.cell(label, read)).hasSize(counts[label][read]);
            }
        }
        assertThat(answers.cell(4, 9))
                .allSatisfy(example -> {
                    assertThat(DIGITS.label(example.index())).isEqualTo(4);
                    assertThat(example.index() % 10).isEqualTo(9);
                });
        int right = IntStream.range(0, 10).map(label -> counts[label][label]).sum();
        assertThat(answers.wrong()).hasSize(200 - right);
    }

    @Test
    void answers_of_another_number_of_examples_are_refused() {
        assertThatThrownBy(() -> answers(new int[199])).hasMessage("200 examples have 199 answers");
    }

    private static EpochAnswers answers(int[] predicted) {
        return new EpochAnswers(DIGITS, predicted, DATASET.classes());
    }
}
