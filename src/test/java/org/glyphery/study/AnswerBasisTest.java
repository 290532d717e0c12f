package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Runs that need not be trained: each reads the first of a hundred test examples.
class AnswerBasisTest {

    private static final String RATE = "learning.schedule.learningRate";
    private static final String BATCH = "learning.batchSize";
    private static final String SEED = "learning.seed";

    @Test
    void runs_that_were_stopped_are_held_against_nothing_and_named() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01, 0.1");
        var whole = SweepSamples.answering(SweepSamples.results(study, 0.60, 0.80, 0.30));
        assertThat(claim(whole)).contains("and 50.00 points more than with 0.1.");
        assertThat(whole.caution()).isEmpty();
        StudyResults stopped = SweepSamples.stopped(whole, 2);
        assertThat(claim(stopped))
                .isEqualTo("With learning rate 0.01 it reads 20.00 points more than with 0.001.");
        assertThat(stopped.caution())
                .hasValue(
                        "Only finished runs count, 2 of 3. Left out: learning rate 0.1"
                                + " (cancelled).");
        assertThat(stopped.conclusion().orElseThrow())
                .startsWith(stopped.caution().orElseThrow())
                .doesNotContain("30.00 %");
        StudyResults none = SweepSamples.stopped(whole, 0, 1, 2);
        assertThat(AnswerBasis.of(none)).isEmpty();
        assertThat(none.caution().orElseThrow()).contains("0 of 3");
    }

    @Test
    void successive_halving_answers_with_its_winner_and_says_who_had_fewer_epochs() {
        var study = SweepSamples.halved(RATE, "0.001, 0.01, 0.1");
        StudyResults halved =
                SweepSamples.stopped(
                        SweepSamples.answering(SweepSamples.results(study, 0.60, 0.80, 0.30)),
                        0,
                        2);
        StudyAnswer answer = AnswerBasis.of(halved).orElseThrow().answer();
        assertThat(answer.words())
                .isEqualTo("learning rate 0.01 is best on validation, with 80.00 %.");
        assertThat(answer.evidence()).isEmpty();
        assertThat(halved.caution().orElseThrow())
                .isEqualTo(
                        "1 of 3 runs trained to the end; the others had fewer epochs, and may be"
                                + " worse for that alone.");
        assertThat(halved.conclusion().orElseThrow())
                .startsWith("1 of 3 runs")
                .contains("before learning rate 0.001 (60.00 %, stopped early).")
                .doesNotContain("McNemar", "points");
    }

    @Test
    void seeds_are_blocks_and_no_answer_and_fields_come_in_the_order_of_the_sweep() {
        var study = SweepSamples.grid(SEED, "7, 8", RATE, "0.001, 0.01", BATCH, "16, 64");
        var results =
                SweepSamples.answering(
                        SweepSamples.results(study, 0.5, 0.5, 0.8, 0.8, 0.9, 0.9, 0.6, 0.6));
        StudyAnswer answer = AnswerBasis.of(results).orElseThrow().answer();
        assertThat(answer.words()).isEqualTo("Learning rate 0.001 and 0.01 cannot be told apart.");
        assertThat(answer.further()).singleElement().asString().startsWith("Batch size: ");
        assertThat(results.conclusion().orElseThrow())
                .contains("means of four blocks of the same seed and batch size")
                .doesNotContain("Seed:");
        var alone = SweepSamples.grid(SEED, "7, 8");
        assertThat(claim(SweepSamples.answering(SweepSamples.results(alone, 0.5, 0.9))))
                .isEqualTo("With seed 8 it reads 40.00 points more than with 7.");
    }

    @Test
    void a_field_with_too_many_levels_leaves_the_answer_to_the_winner() {
        var study =
                SweepSamples.grid(BATCH, "16, 17, 18, 19, 20, 21, 22, 23, 24", RATE, "0.001, 0.01");
        double[] accuracies = new double[18];
        for (int place = 0; place < 18; place++) accuracies[place] = place % 2 == 0 ? 0.5 : 0.9;
        var results = SweepSamples.answering(SweepSamples.results(study, accuracies));
        StudyAnswer answer = AnswerBasis.of(results).orElseThrow().answer();
        assertThat(answer.words()).contains("is best on validation, with 90.00 %.");
        assertThat(answer.further())
                .singleElement()
                .asString()
                .startsWith("Learning rate: with learning rate 0.01 it reads 40.00 points more");
        assertThat(results.conclusion().orElseThrow()).doesNotContain("No values were tried");
    }

    @Test
    void that_nothing_was_tried_with_all_else_equal_is_said_only_where_it_is_so() {
        String said = "No values were tried with all others being equal.";
        var many = SweepSamples.grid(BATCH, "16, 17, 18, 19, 20, 21, 22, 23, 24", RATE, "1, 2");
        double[] accuracies = new double[18];
        for (int place = 0; place < 18; place++) accuracies[place] = place / 20.0;
        // Without answers to test examples there are no effects, but the grid is full.
        assertThat(SweepSamples.results(many, accuracies).conclusion().orElseThrow())
                .contains("Of the variance of ranks")
                .doesNotContain(said);
        var drawn =
                SweepSamples.study(
                        new Sweep.Search.RandomSearch(7), RATE, "0.001 to 0.1", BATCH, "16, 64");
        double[] some = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
        StudyResults results = SweepSamples.results(drawn, some);
        assertThat(
                        FactorEffect.isTried(
                                drawn.factors(results.comparison()), results.comparison().runs()))
                .isFalse();
    }

    @Test
    void a_level_that_takes_all_there_is_has_an_effect_like_any_other() {
        var study = SweepSamples.grid("dataset.first", "1000, 0", RATE, "0.001, 0.01");
        var results = SweepSamples.answering(SweepSamples.results(study, 0.5, 0.5, 0.8, 0.9));
        StudyAnswer answer = AnswerBasis.of(results).orElseThrow().answer();
        assertThat(answer.words()).startsWith("With first all it reads 35.00 points more than");
        assertThat(answer.further()).singleElement().asString().startsWith("Learning rate: ");
        assertThat(results.conclusion().orElseThrow()).doesNotContain("No values were tried");
    }

    @Test
    void runs_that_answer_to_different_test_examples_are_held_against_nothing() {
        var study = SweepSamples.grid("dataset.name", "mnist, fashion-mnist", RATE, "0.001, 0.01");
        var results = SweepSamples.answering(SweepSamples.results(study, 0.5, 0.9, 0.3, 0.9));
        StudyAnswer answer = AnswerBasis.of(results).orElseThrow().answer();
        assertThat(answer.words())
                .isEqualTo("The runs were measured on different examples: none of them is chosen.");
        assertThat(answer.further()).isEmpty();
        assertThat(results.conclusion().orElseThrow()).doesNotContain("points");
    }

    private static String claim(StudyResults results) {
        return AnswerBasis.of(results).orElseThrow().answer().words();
    }
}
