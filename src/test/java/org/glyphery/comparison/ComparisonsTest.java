package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.glyphery.InvalidSetting;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.dataset.Digits;
import org.glyphery.plot.ScatterPlot.ScatterPoint;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.UnknownRun;
import org.glyphery.statistics.Discordance;
import org.glyphery.statistics.Interval;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Softmax regressions on all of MNIST.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComparisonsTest {

    private final Comparisons comparisons;
    private final Runs runs;

    ComparisonsTest(@Autowired Comparisons comparisons, @Autowired Runs runs) {
        this.comparisons = comparisons;
        this.runs = runs;
    }

    @Test
    void what_differs_and_whether_it_is_real_is_found() {
        Run slow = trained("Slow", 0.00001, 1);
        Run fast = trained("Fast", 0.02, 2);
        Run again = trained("Again", 0.02, 2);

        var comparison = comparisons.of(List.of(slow.id(), fast.id(), slow.id()));

        assertThat(comparison.runs())
                .extracting(each -> each.run().name())
                .containsExactly("Slow", "Fast");
        assertThat(comparison.fields(false))
                .containsExactlyInAnyOrder("learning.schedule.learningRate", "learning.epochs");
        assertThat(comparison.fields(true)).contains("learning.batchSize", "dataset.name");
        var found = comparison.pairs().getFirst().getLast().orElseThrow();
        assertThat(comparison.pairs().getFirst().getFirst()).isEmpty();
        var three = comparisons.of(List.of(slow.id(), fast.id(), again.id()));
        assertThat(PairTests.of(three).count()).isEqualTo(3);
        assertThat(PairTests.of(three).rows().getFirst().getFirst().orElseThrow().outcome())
                .isEqualTo(PairTests.PairOutcome.MORE); // fast beside slow
        assertThat(PairTests.of(three).rows().getLast().getLast().orElseThrow().pValue())
                .isEqualTo(1); // the same plan twice
        var test = PairTests.of(comparison).rows().getFirst().getFirst().orElseThrow();
        assertThat(test.answers()).isEqualTo(counted(fast, slow));
        assertThat(test.pValue()).isEqualTo(found.pValue()); // of one pair alone
        assertThat(comparison.pairs().getLast().getFirst()).hasValue(counted(fast, slow));
        assertThat(found).isEqualTo(counted(slow, fast));
        assertThat(Verdict.of(comparison))
                .isEqualTo(
                        """
                        Validation chooses Fast. Fast reads more of the test examples than Slow \
                        (p < 0.0001: %,d that only the first reads, %,d that only the second reads).\
                        """
                                .formatted(found.onlySecond(), found.onlyFirst()));
        var examples = comparisons.answers(comparison, Optional.empty()).examples();
        assertThat(examples.stream().filter(SharedExample::isDisputed))
                .hasSizeGreaterThanOrEqualTo(found.onlyFirst() + found.onlySecond())
                .allMatch(example ->
                        !example.predicted().getFirst().equals(example.predicted().getLast()));
        int right =
                Math.toIntExact(
                        Math.round(
                                10_000
                                        * fast.best()
                                                .orElseThrow()
                                                .test()
                                                .orElseThrow()
                                                .accuracy()));
        assertThat(examples.stream().filter(SharedExample::isMisreadByAll))
                .hasSize(10_000 - right - found.onlyFirst())
                .allMatch(example -> !example.predicted().contains(example.label()));
        var best = fast.best().orElseThrow();
        assertThat(comparison.runs().getLast().testAccuracy(best))
                .hasValue(Interval.wilson(right, 10_000));

        var same = comparisons.of(List.of(fast.id(), again.id()));
        assertThat(same.fields(false)).isEmpty();
        assertThat(same.chosen().map(ComparedRun::id)).hasValue(fast.id());
        assertThat(Verdict.of(same))
                .contains("cannot be told apart on the test examples from")
                .contains("p = 1.00");
    }

    @Test
    void each_epoch_answers_for_itself_and_a_run_with_fewer_answers_with_its_last() {
        Run one = trained("One epoch", 0.001, 1);
        Run three = trained("Three epochs", 0.001, 3);
        var comparison = comparisons.of(List.of(one.id(), three.id()));

        var second = comparisons.answers(comparison, Optional.of(2));
        assertThat(second.readers()).extracting(Reader::epoch).containsExactly(1, 2);
        assertThat(second.readers().getLast().answers().predicted())
                .isEqualTo(runs.labels(three, 2, ScoredSplit.TEST));
        assertThat(comparisons.answers(comparison, Optional.of(0)).readers())
                .extracting(Reader::epoch)
                .containsExactly(1, 1);
        assertThat(comparisons.answers(comparison, Optional.of(99)).readers())
                .extracting(Reader::epoch)
                .containsExactly(1, 3);
        assertThat(second.examples().get(17).predicted())
                .containsExactly(
                        runs.labels(one, 1, ScoredSplit.TEST)[17],
                        runs.labels(three, 2, ScoredSplit.TEST)[17]);
    }

    @Test
    void curves_of_different_lengths_are_aligned_by_epoch_seconds_and_examples() {
        Run one = trained("Short", 0.001, 1);
        Run three = trained("Long", 0.001, 3);
        var comparison = comparisons.of(List.of(one.id(), three.id()));
        var curve = comparison.runs().getLast().learningCurve();

        assertThat(comparison.runs().getFirst().learningCurve()).hasSize(1);
        assertThat(curve)
                .extracting(LearningCurvePoint::examples)
                .containsExactly(55_000L, 110_000L, 165_000L);
        assertThat(curve).extracting(point -> point.scores().epoch()).containsExactly(1, 2, 3);
        assertThat(curve.getFirst().seconds()).isEqualTo(curve.getFirst().scores().seconds());
        assertThat(curve.getLast().seconds())
                .isCloseTo(runs.get(three.id()).trainingSeconds().orElseThrow(), within(1e-9))
                .isGreaterThan(curve.get(1).seconds());
    }

    @Test
    void a_run_that_changed_is_read_anew_and_the_others_are_not() {
        Run one = trained("Kept", 0.001, 1);
        Run other = trained("Renamed", 0.001, 1);
        var before = comparisons.of(List.of(one.id(), other.id()));
        runs.describe(other.id(), "Kept", List.of(), "");

        var after = comparisons.refreshed(before, other.id());
        assertThat(after.runs())
                .extracting(ComparedRun::name)
                .containsExactly("Kept (kept)", "Kept (renamed)");
        Run third = trained("Kept (kept)", 0.001, 1);
        assertThat(comparisons.of(List.of(third.id(), one.id(), other.id())).runs())
                .extracting(ComparedRun::name)
                .containsExactly("Kept (kept)", "Kept (kept) 2", "Kept (renamed)");
        assertThat(after.runs().getFirst().answers()).isEqualTo(before.runs().getFirst().answers());
        assertThat(comparisons.refreshed(after, RunId.next())).isEqualTo(after);
    }

    @Test
    void results_are_there_for_each_run_and_the_answer_time_once_it_was_measured() {
        Run run = trained("Timed", 0.001, 2);
        Run other = trained("Timed too", 0.002, 1);
        var each = comparisons.of(List.of(run.id(), other.id())).runs().getFirst();

        assertThat(ResultColumn.PARAMETERS.of(each)).hasValue(7850.0);
        assertThat(ResultColumn.MULTIPLY_ADDS.of(each)).hasValue(7840.0);
        double seconds = run.trainingSeconds().orElseThrow();
        assertThat(ResultColumn.SECONDS_PER_EPOCH.of(each)).hasValue(seconds / 2);
        assertThat(ResultColumn.EXAMPLES_PER_SECOND.of(each)).hasValue(110_000 / seconds);
        assertThat(ResultColumn.ANSWER_MILLISECONDS.of(each)).isEmpty();
        var timed = comparisons.timed(comparisons.of(List.of(run.id(), other.id())));
        assertThat(timed.runs())
                .allSatisfy(known ->
                        assertThat(ResultColumn.ANSWER_MILLISECONDS.of(known).orElseThrow())
                                .isPositive());
        assertThat(front(timed, ResultColumn.TRAINING_SECONDS, ResultColumn.VALIDATION_ACCURACY))
                .contains(true);
        assertThat(front(timed, ResultColumn.TRAINING_SECONDS, ResultColumn.TEST_ACCURACY))
                .containsOnly(false);
        assertThat(timed.coordinates().getLast().of(timed.runs().getLast())).hasValue(1.0);
        assertThat(timed.coordinates())
                .extracting(Coordinate::path)
                .endsWith("learning.schedule.learningRate", "learning.epochs");
    }

    /// The expectation is by hand: of two tests the smaller p counts twice, the larger once.
    @Test
    void several_tests_in_one_sentence_are_corrected_for_their_number() {
        Run best = trained("Chosen", 0.02, 2);
        Run again = trained("Same", 0.02, 2);
        Run worst = trained("Worst", 0.00001, 1);
        var comparison = comparisons.of(List.of(best.id(), again.id(), worst.id()));
        assertThat(Verdict.of(comparison))
                .isEqualTo(
                        "Validation chooses Chosen. Chosen reads more of the test examples than"
                                + " Worst (p < 0.0001). Chosen cannot be told apart on the test"
                                + " examples from Same (p = 1.00). p is corrected for 2 tests,"
                                + " after Holm.");
        assertThat(Verdict.probability(0.0525)).isEqualTo("p = 0.0525");
        assertThat(Verdict.probability(0.11)).isEqualTo("p = 0.11");
    }

    @Test
    void many_others_are_counted_rather_than_named() {
        List<RunId> ids = new ArrayList<>(List.of(trained("Best of all", 0.02, 2).id()));
        for (int number = 1; number <= 7; number++) {
            ids.add(trained("Other " + number, 0.00001, 1).id());
        }
        assertThat(Verdict.of(comparisons.of(ids)))
                .contains(
                        "Best of all reads more of the test examples than 7 others (p < 0.0001 at"
                                + " most). p is corrected for 7 tests, after Holm.");
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatThrownBy(() -> comparisons.of(List.of())).isInstanceOf(InvalidSetting.class);
        RunId id = RunId.next();
        assertThatThrownBy(() -> comparisons.of(List.of(id, id)))
                .hasMessage("The setting \"runs\" must be 2 to 20, but it is 1.");
        assertThatThrownBy(() -> comparisons.of(List.of(id, RunId.next())))
                .isInstanceOf(UnknownRun.class);
        var many = Stream.generate(RunId::next).limit(21).toList();
        assertThatThrownBy(() -> comparisons.of(many)).isInstanceOf(InvalidSetting.class);
    }

    private static List<Boolean> front(RunComparison comparison, Coordinate x, Coordinate y) {
        return Spread.scatter(comparison, x, y).points().stream().map(ScatterPoint::front).toList();
    }

    private Discordance counted(Run first, Run second) {
        var examples = Digits.mnist().test();
        int[] one = runs.labels(first, first.best().orElseThrow().epoch(), ScoredSplit.TEST);
        int[] other = runs.labels(second, second.best().orElseThrow().epoch(), ScoredSplit.TEST);
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int index = 0; index < one.length; index++) {
            boolean reads = one[index] == examples.label(index);
            boolean otherReads = other[index] == examples.label(index);
            if (reads && !otherReads) onlyFirst++;
            if (!reads && otherReads) onlySecond++;
        }
        return new Discordance(onlyFirst, onlySecond);
    }

    private Run trained(String name, double learningRate, int epochs) {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        architecture: {kind: linear}
                        learning: {epochs: %d, batchSize: 2000, schedule: {learningRate: %s}}
                        """
                                .formatted(name, epochs, learningRate));
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return runs.get(run.id());
    }
}
