package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glyphery.Home;
import org.glyphery.comparison.Comparisons;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Files of an epoch that were cut short, scribbled over or deleted.
@TemplatesServer
class DamagedEpochTest {

    private static final String LABELS = "test.labels";
    private static final String WEIGHTS = "weights.npz";

    private final Runs runs;
    private final Inspection inspection;
    private final Misreadings misreadings;
    private final Comparisons comparisons;
    private final Home home;
    private Run run;
    private byte[] labels;
    private byte[] weights;

    DamagedEpochTest(
            @Autowired Runs runs,
            @Autowired Inspection inspection,
            @Autowired Misreadings misreadings,
            @Autowired Comparisons comparisons,
            @Autowired Home home) {
        this.runs = runs;
        this.inspection = inspection;
        this.misreadings = misreadings;
        this.comparisons = comparisons;
        this.home = home;
    }

    @BeforeEach
    void remember() throws IOException {
        run = templates().getFirst();
        labels = Files.readAllBytes(file(LABELS));
        weights = Files.readAllBytes(file(WEIGHTS));
    }

    @AfterEach
    void mend() throws IOException {
        Files.write(file(LABELS), labels);
        Files.write(file(WEIGHTS), weights);
    }

    @Test
    void answers_that_cannot_be_read_are_said_without_a_path() throws IOException {
        byte[] beyond = labels.clone();
        beyond[17] = 10; // there are ten classes, from 0
        for (byte[] damaged : List.of(Arrays.copyOf(labels, 100), new byte[0], beyond)) {
            Files.write(file(LABELS), damaged);
            assertDamaged(() -> inspection.answers(run, 0, ScoredSplit.TEST), "answers");
        }
        Files.delete(file(LABELS));
        assertDamaged(() -> inspection.answers(run, 0, ScoredSplit.TEST), "answers");
        assertDamaged(() -> misreadings.of(run, 0, ScoredSplit.TEST), "answers");
    }

    @Test
    void weights_that_cannot_be_read_are_said_without_a_path() throws IOException {
        for (byte[] damaged : List.of(Arrays.copyOf(weights, 1_000), new byte[0], labels)) {
            Files.write(file(WEIGHTS), damaged);
            assertDamaged(() -> inspection.pictures(run, 0), "weights");
            assertDamaged(() -> runs.bestWeights(run), "weights");
        }
    }

    @Test
    void a_comparison_leaves_out_what_is_damaged_and_shows_the_rest() throws IOException {
        List<RunId> ids = templates().stream().map(Run::id).toList();
        Files.write(file(LABELS), new byte[3]);
        var comparison = comparisons.of(ids);
        assertThat(comparison.runs()).extracting(each -> each.run().id()).isEqualTo(ids);
        assertThat(comparison.runs())
                .extracting(each -> each.answers().isPresent())
                .containsExactly(false, true);
        assertThat(comparison.runs().getFirst().run().best()).isPresent();
        Files.write(file(LABELS), labels);
        assertThat(comparisons.of(ids).runs()).allMatch(each -> each.answers().isPresent());
    }

    private void assertDamaged(ThrowingCallable read, String what) {
        assertThatThrownBy(read)
                .isInstanceOf(DamagedEpoch.class)
                .hasMessageStartingWith("The %s of epoch 0 of %s".formatted(what, run.name()))
                .satisfies(failure ->
                        assertThat(failure.getMessage()).doesNotContain(home.folder().toString()));
    }

    private List<Run> templates() {
        return runs.all().stream()
                .filter(each ->
                        List.of(TrainedTemplates.NEAREST_MEAN, TrainedTemplates.DOT_PRODUCT)
                                .contains(each.model().value()))
                .sorted(Comparator.comparing(Run::model))
                .toList();
    }

    private Path file(String name) {
        return home.runs()
                .resolve(run.id().value())
                .resolve("epochs")
                .resolve("0000")
                .resolve(name);
    }
}
