package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

class EpochScoresTest {

    @Test
    void the_more_accurate_is_better_then_the_surer_then_the_earlier() {
        assertThat(best(epoch(1, 0.97, 0.1), epoch(2, 0.98, 0.3), epoch(3, 0.97, 0.05)))
                .isEqualTo(2);
        assertThat(best(epoch(1, 0.98, 0.10), epoch(2, 0.98, 0.07), epoch(3, 0.98, 0.08)))
                .isEqualTo(2);
        assertThat(best(epoch(3, 0.98, 0.07), epoch(2, 0.98, 0.07), epoch(4, 0.98, 0.07)))
                .isEqualTo(2);
    }

    /// The test split would choose otherwise.
    @Test
    void without_validation_the_last_counts() {
        assertThat(best(unvalidated(1, 0.99), unvalidated(3, 0.5), unvalidated(2, 0.9)))
                .isEqualTo(3);
    }

    private static int best(EpochScores... epochs) {
        return Stream.of(epochs).min(EpochScores.BEST_FIRST).orElseThrow().epoch();
    }

    /// Test scores that would choose the first epoch.
    private static EpochScores epoch(int number, double accuracy, double crossEntropy) {
        var test = new Scores(number, 1.0 / number);
        var validation = Optional.of(new Scores(crossEntropy, accuracy));
        return new EpochScores(number, 1, number, test, validation, Optional.of(test));
    }

    private static EpochScores unvalidated(int number, double testAccuracy) {
        var scores = new Scores(1, testAccuracy);
        return new EpochScores(number, 1, number, scores, Optional.empty(), Optional.of(scores));
    }
}
