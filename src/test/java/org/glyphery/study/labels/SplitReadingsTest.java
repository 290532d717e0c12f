package org.glyphery.study.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.StarterSet;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// What templates, which need no training to speak of, read in MNIST.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SplitReadingsTest {

    private static final String NAME = "Read by";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SplitReadings readings;
    private final FoldStudies folds;
    private final Studies studies;
    private final Runs runs;
    private final RunQueue queue;
    private final Inspection inspection;
    private final Datasets datasets;
    private final DatasetFacts mnist;

    SplitReadingsTest(
            @Autowired SplitReadings readings,
            @Autowired FoldStudies folds,
            @Autowired Studies studies,
            @Autowired Runs runs,
            @Autowired RunQueue queue,
            @Autowired Inspection inspection,
            @Autowired Datasets datasets) {
        this.readings = readings;
        this.folds = folds;
        this.studies = studies;
        this.runs = runs;
        this.queue = queue;
        this.inspection = inspection;
        this.datasets = datasets;
        mnist = datasets.current("mnist").orElseThrow();
    }

    @AfterEach
    void leave_nothing_behind() {
        var names =
                folds.of(mnist).stream()
                        .flatMap(study -> study.plans().stream())
                        .map(Plan::name)
                        .toList();
        folds.of(mnist).forEach(studies::delete);
        Leftovers.delete(runs, queue, names);
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void a_run_reads_every_picture_as_it_does_alone() {
        Run run = nearestMean();
        SplitReading read = read(Split.TEST, new SplitReader.Single(run));

        assertThat(read.predicted()).isEqualTo(runs.labels(run, 0, ScoredSplit.TEST));
        Examples test = datasets.open(mnist.whole()).test();
        for (int index : new int[] {0, 947, 9_999}) {
            float[] alone = inspection.probabilities(run, 0, test.glyph(index)).orElseThrow();
            assertThat(read.losses()[index])
                    .isCloseTo((float) -Math.log(alone[test.label(index)]), within(1e-3f));
            assertThat(read.confidences()[index])
                    .isCloseTo(alone[read.predicted()[index]], within(1e-4f));
        }
        assertThat(read.doubts()).isPresent();
        assertThat(readings.of(mnist, Split.TEST, new SplitReader.Single(run)).reading())
                .containsSame(read);
        assertThat(SplitReadings.hasLearned(run, mnist, Split.TEST)).isFalse();
        assertThat(SplitReadings.hasLearned(run, mnist, Split.TRAINING)).isTrue();
    }

    @Test
    void each_fold_is_read_by_the_run_that_has_not_learned_it() {
        Study study = folds.start(mnist, Optional.of(nearestMean()));
        Awaitility.await().atMost(PATIENCE).until(() -> studies.state(study).isDone());
        SplitReader.AllFolds reader = folds.reader(study.name(), mnist);
        SplitReading read = read(Split.TRAINING, reader);

        List<Run> trained = reader.state().runs().stream().flatMap(Optional::stream).toList();
        assertThat(trained).hasSize(5);
        for (Run run : trained) {
            int[] held = readings.held(mnist, run.plan().dataset().fold().orElseThrow());
            assertThat(IntStream.of(held).map(index -> read.predicted()[index]).toArray())
                    .isEqualTo(runs.labels(run, 0, ScoredSplit.VALIDATION));
        }
        LabelDoubts doubts = read.doubts().orElseThrow();
        doubts.likely().stream()
                .forEach(index ->
                        assertThat(doubts.suggested()[index])
                                .isNotEqualTo(
                                        datasets.open(mnist.whole()).training().label(index)));
        assertAveraged(trained, read(Split.TEST, reader));
        assertThat(folds.start(mnist, Optional.of(trained.getFirst()))).isEqualTo(study);
    }

    private void assertAveraged(List<Run> trained, SplitReading read) {
        Examples test = datasets.open(mnist.whole()).test();
        double sum = 0;
        for (Run run : trained) {
            sum += inspection.probabilities(run, 0, test.glyph(947)).orElseThrow()[8] / 5;
        }
        assertThat(Math.exp(-read.losses()[947])).isCloseTo(sum, within(1e-5));
    }

    @Test
    void who_cannot_read_is_told_why() {
        queue.pause();
        Run waiting = runs.add(List.of(plan()), Priority.PERSON).getFirst();
        assertThatThrownBy(() -> readings.of(mnist, Split.TEST, new SplitReader.Single(waiting)))
                .isInstanceOf(UnsuitableReader.class)
                .hasMessageStartingWith("Read by has not trained for an epoch yet");
        DatasetFacts letters = datasets.current("emnist-letters").orElseThrow();
        assertThat(letters.isLike(mnist)).isFalse();
        assertThatThrownBy(() -> folds.reader("templates", mnist))
                .isInstanceOf(UnsuitableReader.class)
                .hasMessageContaining("all folds of MNIST but one");
        Study study = folds.start(mnist, Optional.empty());
        assertThat(readings.of(mnist, Split.TRAINING, folds.reader(study.name(), mnist)).waiting())
                .isEqualTo("0 of 5 networks are trained.");
        studies.stop(study);
        queue.goOn();
    }

    private SplitReading read(Split split, SplitReader reader) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> readings.of(mnist, split, reader).reading().isPresent());
        return readings.of(mnist, split, reader).reading().orElseThrow();
    }

    private Run nearestMean() {
        Run run = runs.add(List.of(plan()), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return runs.get(run.id());
    }

    private static Plan plan() {
        return StarterSet.plans().getFirst().described(NAME, List.of(), "");
    }
}
