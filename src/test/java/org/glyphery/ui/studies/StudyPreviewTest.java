package org.glyphery.ui.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.study.SweepGrid;
import org.glyphery.training.PlanTexts;
import org.glyphery.ui.studies.StudyDraft.Swept;
import org.junit.jupiter.api.Test;

class StudyPreviewTest {

    @Test
    void runs_are_counted_by_the_sides_of_the_grid_with_seeds_and_what_was_trained_before() {
        Study study =
                study(
                        new Swept("learning.batchSize", "16, 64"),
                        new Swept("learning.epochs", "1, 2, 3"),
                        new Swept("learning.seed", "7, 8, 9"));
        assertThat(count(study, 0)).isEqualTo("18 runs, 2 × 3, three seeds each.");
        assertThat(count(study, 4))
                .isEqualTo("18 runs, 2 × 3, three seeds each, four trained before.");
        assertThat(count(study(new Swept("learning.epochs", "1, 2")), 2))
                .isEqualTo("Two runs, all trained before.");
    }

    private static String count(Study study, int trained) {
        List<Optional<Run>> runs =
                IntStream.range(0, study.plans().size())
                        .mapToObj(place ->
                                Optional.of(study.plans().get(place))
                                        .filter(_ -> place < trained)
                                        .map(plan -> RunSamples.finished(place + 1, plan, 0.9)))
                        .toList();
        List<Optional<Run>> binned = runs.stream().map(_ -> Optional.<Run>empty()).toList();
        return StudyPreview.count(
                new StudyState(study, runs, binned, false, Optional.empty()), SweepGrid.of(study));
    }

    private static Study study(Swept... swept) {
        var draft = StudyDraft.fresh();
        draft.swept.clear();
        draft.swept.addAll(List.of(swept));
        draft.nameByFields();
        return draft.study(PlanTexts.KNOWN);
    }
}
