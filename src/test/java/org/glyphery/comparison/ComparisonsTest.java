package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Digits;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.UnknownRun;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
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
        var found =
                comparison
                        .between(comparison.runs().getFirst(), comparison.runs().getLast())
                        .orElseThrow();
        assertThat(found).isEqualTo(counted(slow, fast));
        assertThat(Verdict.of(comparison))
                .isEqualTo(
                        """
                        Validation chooses Fast. Fast reads more of the test examples than Slow \
                        (p < 0.0001: %,d that only the first reads, %,d that only the second reads).\
                        """
                                .formatted(found.onlySecond(), found.onlyFirst()));
        assertThat(comparison.disputed())
                .hasSizeGreaterThanOrEqualTo(found.onlyFirst() + found.onlySecond())
                .allMatch(example ->
                        !example.predicted().getFirst().equals(example.predicted().getLast()));
        int right =
                Math.toIntExact(Math.round(10_000 * fast.best().orElseThrow().test().accuracy()));
        assertThat(comparison.misreadByAll())
                .hasSize(10_000 - right - found.onlyFirst())
                .allMatch(example -> !example.predicted().contains(example.label()));
        var accuracy = comparison.runs().getLast().accuracy().orElseThrow();
        assertThat(fast.best().orElseThrow().test().accuracy())
                .isBetween(accuracy.low(), accuracy.high());

        var same = comparisons.of(List.of(fast.id(), again.id()));
        assertThat(same.fields(false)).isEmpty();
        assertThat(Verdict.of(same))
                .contains("cannot be told apart on the test examples from")
                .contains("p = 1.00");
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatThrownBy(() -> comparisons.of(List.of())).isInstanceOf(InvalidSetting.class);
        String id = Ids.next();
        assertThatThrownBy(() -> comparisons.of(List.of(id, id)))
                .hasMessage("The setting \"runs\" must be 2 to 20, but it is 1.");
        assertThatThrownBy(() -> comparisons.of(List.of(id, Ids.next())))
                .isInstanceOf(UnknownRun.class);
        var many = Collections.nCopies(21, "").stream().map(_ -> Ids.next()).toList();
        assertThatThrownBy(() -> comparisons.of(many)).isInstanceOf(InvalidSetting.class);
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
                PlanJson.readYaml(
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
