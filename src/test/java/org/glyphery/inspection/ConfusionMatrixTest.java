package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
