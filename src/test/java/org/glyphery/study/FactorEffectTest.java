package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.network.Compute;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.statistics.Interval;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

/// Runs that are made up: each is told which of eight examples it reads.
class FactorEffectTest {

    private static final Examples EXAMPLES = Digits.first(0, 0, 8).test();
    private static final int NO_DIGIT = 10;

    private final List<ComparedRun> runs = new ArrayList<>();

    /// The expectation is by hand: max reads 5 and 8 of eight, average 4 and 4. Over both blocks
    /// max is ahead by one on three examples and by two on one: of the 16 tosses of four signs, two
    /// sum to 5 or -5.
    @Test
    void two_levels_are_held_against_each_other_within_blocks_and_by_example() {
        add("11111000", Map.of("pooling", "MAX", "padding", "ZERO"));
        add("11110000", Map.of("pooling", "AVERAGE", "padding", "ZERO"));
        add("11111111", Map.of("pooling", "MAX", "padding", "VALID"));
        add("11110000", Map.of("pooling", "AVERAGE", "padding", "VALID"));
        FactorEffect effect = effect("pooling");
        assertThat(effect.levels())
                .extracting(each -> each.name())
                .containsExactly("MAX", "AVERAGE");
        assertThat(effect.levels().getFirst().accuracy()).isCloseTo(13.0 / 16, within(1e-12));
        assertThat(effect.ahead().getFirst().mean()).isCloseTo(5.0 / 16, within(1e-12));
        assertThat(effect.ahead().getFirst().pValue()).isCloseTo(2.0 / 16, within(1e-12));
        assertThat(EffectWords.of(effect, List.of("padding"), false))
                .startsWith(
                        "Pooling: 81.25 % of the test examples are read with MAX, 50.00 % with"
                                + " AVERAGE (means of two blocks of the same padding). The"
                                + " difference of 31.25 points is not significant (95 % interval")
                .endsWith(
                        "p = 0.13). By block the difference is 12.50 points with ZERO and 50.00"
                                + " points with VALID.");
        assertThat(claim(effect)).isEqualTo("Pooling MAX and AVERAGE cannot be told apart.");
        assertThat(new AnswerWords(effect, false).evidence())
                .startsWith("95 % interval")
                .endsWith("paired permutation test over the test examples, p = 0.13");
    }

    @Test
    void a_mean_over_blocks_says_in_how_many_of_them_it_is_the_other_way_round() {
        add("00000000", Map.of("pooling", "AVERAGE", "padding", "SAME"));
        add("11111111", Map.of("pooling", "MAX", "padding", "SAME"));
        add("10000000", Map.of("pooling", "AVERAGE", "padding", "VALID"));
        add("00000000", Map.of("pooling", "MAX", "padding", "VALID"));
        assertThat(claim(effect("pooling")))
                .endsWith(
                        " more than with AVERAGE on average, and less in 1 of 2 blocks of runs that"
                                + " are alike else.");
    }

    /// Of eight examples all are read by the one and none by the other: two of 256 tosses say so.
    @Test
    void a_difference_that_is_real_is_claimed_in_points() {
        add("00000000", Map.of("pooling", "AVERAGE"));
        add("11111111", Map.of("pooling", "MAX"));
        FactorEffect effect = effect("pooling");
        assertThat(claim(effect))
                .isEqualTo("With pooling MAX it reads 100.00 points more than with AVERAGE.");
        assertThat(new AnswerWords(effect, true).claim())
                .contains(new StudyAnswer.Phrase("100.00 points", true));
        assertThat(StudyAnswer.words(new AnswerWords(effect, true).claim()))
                .startsWith("With MAX it reads");
        assertThat(new AnswerWords(effect, false).evidence()).endsWith("p = 0.0078");
    }

    @Test
    void bars_are_in_the_order_of_the_design_and_show_the_runs_that_they_are_the_mean_of() {
        add("11110000", Map.of("pooling", "AVERAGE", "padding", "ZERO"));
        add("11111000", Map.of("pooling", "MAX", "padding", "ZERO"));
        add("11110000", Map.of("pooling", "AVERAGE", "padding", "VALID"));
        add("11111111", Map.of("pooling", "MAX", "padding", "VALID"));
        AnswerPicture.ShareBars bars = AnswerBars.of(effect("pooling"));
        assertThat(bars.bars())
                .extracting(AnswerPicture.ShareBar::name)
                .containsExactly("AVERAGE", "MAX");
        AnswerPicture.ShareBar max = bars.bars().getLast();
        assertThat(max.runs()).containsExactly(5.0 / 8, 1.0);
        assertThat(max.value()).isCloseTo(13.0 / 16, within(1e-12));
        // Of eight examples five are read twice, three once: they vary by 15/256 where a single
        // answer varies by 39/256, so that each counts for 2.6, but there are only two.
        assertThat(max.interval()).isEqualTo(Interval.wilson(13, 16));
        assertThat(bars.note()).contains("over the test examples", "other seeds may differ");
    }

    @Test
    void the_interval_of_a_level_that_reads_everything_has_a_width_and_ends_at_all() {
        for (String padding : List.of("ZERO", "VALID")) {
            add("11110000", Map.of("pooling", "AVERAGE", "padding", padding));
            add("11111111", Map.of("pooling", "MAX", "padding", padding));
        }
        List<AnswerPicture.ShareBar> bars = AnswerBars.of(effect("pooling")).bars();
        assertThat(bars.getLast().interval()).isEqualTo(Interval.wilson(8, 8));
        // Both runs read the same examples: two say no more than one.
        assertThat(bars.getFirst().interval()).isEqualTo(Interval.wilson(4, 8));
    }

    @Test
    void an_axis_begins_at_a_round_share_that_leaves_every_bar_a_tenth_of_it() {
        assertThat(AnswerPicture.Extent.from(DoubleStream.of(0.981, 0.9637))).isEqualTo(0.95);
        assertThat(AnswerPicture.Extent.from(DoubleStream.of(0.954, 0.981))).isEqualTo(0.9);
        assertThat(AnswerPicture.Extent.from(DoubleStream.of(0.05))).isEqualTo(0);
        assertThat(AnswerPicture.Extent.from(DoubleStream.empty())).isEqualTo(0);
    }

    @Test
    void one_run_a_level_has_the_interval_that_the_table_of_results_has() {
        add("11110000", Map.of("pooling", "AVERAGE"));
        add("11111000", Map.of("pooling", "MAX"));
        assertThat(AnswerBars.of(effect("pooling")).bars().getFirst().interval())
                .isEqualTo(Interval.wilson(4, 8));
        assertThat(
                        AnswerBars.of(new RunComparison(runs))
                                .orElseThrow()
                                .bars()
                                .getFirst()
                                .interval())
                .isEqualTo(Interval.wilson(4, 8));
    }

    private static String claim(FactorEffect effect) {
        return StudyAnswer.words(new AnswerWords(effect, false).claim());
    }

    @Test
    void only_blocks_count_in_which_each_level_has_just_one_run() {
        add("11110000", Map.of("cell", "LSTM", "size", "small"));
        add("11111100", Map.of("cell", "GRU", "size", "small"));
        add("11111111", Map.of("cell", "LSTM", "size", "large"));
        FactorEffect effect = effect("cell");
        assertThat(effect.blocks()).hasSize(1);
        assertThat(effect.ahead().getFirst().mean()).isCloseTo(2.0 / 8, within(1e-12));
    }

    /// Cochran's Q by hand: columns 8, 4, 0 of eight rows of which four sum to 2 and four to 1: 3 *
    /// 2 * (16 + 0 + 16) / (3 * 12 - 20) = 12.
    @Test
    void of_several_levels_friedman_says_whether_they_differ_at_all() {
        add("11111111", Map.of("activation", "RELU"));
        add("11110000", Map.of("activation", "TANH"));
        add("00000000", Map.of("activation", "SIGMOID"));
        FactorEffect effect = effect("activation");
        assertThat(effect.among().orElseThrow().statistic()).isCloseTo(12, within(1e-9));
        // Holm: of 1/128, 1/8 and 1/8 the first counts three times, the others twice.
        assertThat(effect.ahead().getLast().pValue()).isCloseTo(3.0 / 128, within(1e-12));
        assertThat(effect.ahead().getFirst().pValue()).isCloseTo(2.0 / 8, within(1e-12));
        assertThat(EffectWords.of(effect, List.of(), false))
                .contains("They differ (Friedman's test over the examples, p = 0.0025).")
                .contains("With RELU it is 100.00 points more than with SIGMOID (")
                .contains("Not significant: 50.00 points more than with TANH (");
        assertThat(claim(effect))
                .isEqualTo(
                        "With activation RELU it reads 100.00 points more than with SIGMOID; TANH"
                                + " cannot be told apart from it.");
    }

    @Test
    void fields_that_vary_together_are_one_factor() {
        add("11110000", Map.of("kind", "sgd", "rate", "0.5", "units", "8"));
        add("11111000", Map.of("kind", "momentum", "rate", "0.05", "units", "8"));
        add("11110000", Map.of("kind", "sgd", "rate", "0.5", "units", "16"));
        add("11111000", Map.of("kind", "momentum", "rate", "0.05", "units", "16"));
        List<Factor> factors = Factor.of(new RunComparison(runs), List.of());
        assertThat(factors).hasSize(2);
        assertThat(factors)
                .anySatisfy(each -> assertThat(each.name()).contains("kind", " and ", "rate"));
    }

    @Test
    void a_field_that_a_plan_leaves_out_makes_it_unlike_others() {
        add("11110000", Map.of("pooling", "MAX"));
        add("11111000", Map.of("pooling", "AVERAGE", "first", "1000"));
        assertThat(Factor.of(new RunComparison(runs), List.of("pooling", "first"))).isEmpty();
        add("11111000", Map.of("pooling", "AVERAGE"));
        assertThat(effect("pooling").blocks()).hasSize(1);
        assertThat(effect("first").ahead()).hasSize(1);
    }

    /// What an MLP leaves out of a CNN's fields is no level of anything.
    @Test
    void kinds_are_held_against_each_other_whatever_fields_they_have() {
        add("11110000", Map.of("net.kind", "mlp", "net.units", "8"));
        add("11111000", Map.of("net.kind", "cnn", "net.filters", "4", "net.kernel", "3"));
        add("11111100", Map.of("net.kind", "lstm", "net.units", "9"));
        List<Factor> factors = Factor.of(new RunComparison(runs), List.of("net.kind"));
        assertThat(factors).extracting(Factor::name).containsExactly("net kind");
        assertThat(FactorEffect.all(factors, runs)).hasSize(1);
    }

    @Test
    void values_that_were_never_tried_with_all_else_equal_have_no_effect() {
        add("11110000", Map.of("rate", "0.1", "batch", "8"));
        add("11111000", Map.of("rate", "0.2", "batch", "9"));
        add("11111100", Map.of("rate", "0.3", "batch", "10"));
        assertThat(Factor.of(new RunComparison(runs), List.of())).isEmpty();
    }

    private FactorEffect effect(String name) {
        List<Factor> factors = Factor.of(new RunComparison(runs), List.of());
        Factor factor =
                factors.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return FactorEffect.of(factor, factors, runs).orElseThrow();
    }

    /// @param read 1 for each example that it reads
    private void add(String read, Map<String, String> fields) {
        int[] predicted = new int[read.length()];
        for (int index = 0; index < predicted.length; index++) {
            predicted[index] = read.charAt(index) == '1' ? EXAMPLES.label(index) : NO_DIGIT;
        }
        double accuracy = (double) read.chars().filter(each -> each == '1').count() / read.length();
        var scores = new Scores(1, accuracy);
        var epoch = new EpochScores(1, 1, 1, scores, Optional.of(scores), Optional.of(scores));
        int place = runs.size();
        var plan =
                PlanTexts.read(
                        "{\"architecture\": {\"kind\": \"mlp\"}, \"name\": \"%d\"}"
                                .formatted(place));
        var run =
                new Run(
                        new RunId("%032d".formatted(place)),
                        new ModelName("run-" + place),
                        plan,
                        RunStatus.FINISHED,
                        1,
                        new Compute(1, 1),
                        Instant.EPOCH,
                        Optional.of(1.0),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(epoch),
                        Optional.of(epoch));
        runs.add(
                new ComparedRun(
                        run,
                        run.name(),
                        List.of(epoch),
                        fields,
                        Optional.of(new EpochAnswers(EXAMPLES, predicted, Mnist.CLASSES)),
                        new Datasets(Path.of("target")).facts(run.plan().dataset()),
                        1,
                        Optional.empty()));
    }
}
