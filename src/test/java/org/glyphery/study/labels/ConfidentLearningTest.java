package org.glyphery.study.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    private static final int CLASSES = 5;
    private static final int COUNT = 4_000;
    private static final double WRONG = 0.05;

    /// The thresholds are (0.9 + 0.65 + 0.25) / 3 = 0.6 of class 0 and (0.8 + 0.4 + 0.9) / 3 = 0.7
    /// of class 1; no example bears class 2.
    @Test
    void labels_are_doubted_as_by_hand() {
        LabelDoubts doubts =
                ConfidentLearning.of(
                        table(
                                new float[] {0.9f, 0.1f, 0}, // counts for 0
                                new float[] {0.65f, 0.35f, 0}, // counts for 0
                                new float[] {0.25f, 0.75f, 0}, // labelled 0, counts for 1
                                new float[] {0.2f, 0.8f, 0}, // counts for 1
                                new float[] {0.3f, 0.4f, 0.3f}, // labelled 1, counts for none
                                new float[] {0.1f, 0.9f, 0}), // counts for 1
                        new int[] {0, 0, 0, 1, 1, 1});
        assertThat(doubts.likely()).isEqualTo(bits(2));
        assertThat(doubts.suggested()).containsExactly(0, 0, 1, 1, 1, 1);
        assertThat(doubts.scores())
                .containsExactly(
                        new float[] {0.3f, 0.05f, -0.35f, 0.1f, -0.3f, 0.2f}, within(1e-6f));
    }

    /// It is counted for the more probable of two classes whose thresholds it reaches.
    @Test
    void an_example_that_reaches_two_thresholds_counts_for_the_more_probable() {
        LabelDoubts doubts =
                ConfidentLearning.of(
                        table(
                                new float[] {0.4f, 0.6f}, // reaches 0.4 and 0.55
                                new float[] {0.4f, 0.6f},
                                new float[] {0.5f, 0.5f}), // reaches 0.4 alone
                        new int[] {0, 1, 1});
        assertThat(doubts.likely()).isEqualTo(bits(0, 2));
        assertThat(doubts.suggested()).containsExactly(1, 1, 0);
    }

    /// Labels are drawn with 5 % of them wrong; the network knows the truth, but is unsure of it.
    @Test
    void planted_errors_are_found() {
        var random = new Randomness(Randomness.key(41));
        int[] labels = new int[COUNT];
        var planted = new BitSet();
        var table = new ProbabilityTable(COUNT, CLASSES);
        for (int index = 0; index < COUNT; index++) {
            int truth = random.nextInt(CLASSES);
            boolean isWrong = random.nextDouble() < WRONG;
            labels[index] = isWrong ? (truth + 1 + random.nextInt(CLASSES - 1)) % CLASSES : truth;
            if (isWrong) planted.set(index);
            table.add(index, unsure(truth, random), 1);
        }
        LabelDoubts doubts = ConfidentLearning.of(table, labels);
        int errors = planted.cardinality();
        assertThat(errors).isBetween(150, 250);
        BitSet found = (BitSet) doubts.likely().clone();
        found.and(planted);
        assertThat((double) found.cardinality() / errors).as("recall").isGreaterThan(0.75);
        assertThat((double) found.cardinality() / doubts.likely().cardinality())
                .as("precision")
                .isGreaterThan(0.9);
        List<Integer> first =
                IntStream.range(0, COUNT)
                        .boxed()
                        .sorted(Comparator.comparing(index -> doubts.scores()[index]))
                        .limit(errors)
                        .toList();
        assertThat(first.stream().filter(planted::get).count()).isGreaterThan(errors * 9L / 10);
        assertThat(found.stream().filter(index -> doubts.suggested()[index] == labels[index]))
                .isEmpty();
    }

    private static float[] unsure(int truth, Randomness random) {
        float[] probabilities = new float[CLASSES];
        double sum = 0;
        for (int label = 0; label < CLASSES; label++) {
            double logit = (label == truth ? 4 : 0) + 1.5 * random.nextDouble();
            probabilities[label] = (float) Math.exp(logit);
            sum += probabilities[label];
        }
        for (int label = 0; label < CLASSES; label++) probabilities[label] /= (float) sum;
        return probabilities;
    }

    private static ProbabilityTable table(float[]... rows) {
        var table = new ProbabilityTable(rows.length, rows[0].length);
        for (int index = 0; index < rows.length; index++) table.add(index, rows[index], 1);
        return table;
    }

    private static BitSet bits(int... places) {
        var bits = new BitSet();
        for (int place : places) bits.set(place);
        return bits;
    }
}
