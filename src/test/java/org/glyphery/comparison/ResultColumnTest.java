package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Compute;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

class ResultColumnTest {

    private static final Plan PLAN =
            PlanTexts.readYaml("{name: Cancelled, architecture: {kind: linear}}");

    @Test
    void an_epoch_that_was_done_in_part_does_not_count_as_one() {
        ComparedRun cancelled = run(epoch(1, 60, 500), epoch(2, 6, 530));
        assertThat(ResultColumn.SECONDS_PER_EPOCH.of(cancelled)).hasValue(60.0);
        assertThat(ResultColumn.EXAMPLES_PER_SECOND.of(cancelled))
                .hasValue(cancelled.trainingExamples() / 60.0);
        ComparedRun whole = run(epoch(1, 60, 500), epoch(2, 40, 1_000));
        assertThat(ResultColumn.SECONDS_PER_EPOCH.of(whole)).hasValue(50.0);
    }

    private static EpochScores epoch(int epoch, double seconds, long step) {
        var score = new Scores(0.5, 0.9);
        return new EpochScores(epoch, seconds, step, score, Optional.of(score), Optional.of(score));
    }

    private static ComparedRun run(EpochScores... history) {
        List<EpochScores> epochs = List.of(history);
        double seconds = epochs.stream().mapToDouble(EpochScores::seconds).sum();
        var run =
                new Run(
                        RunId.next(),
                        new ModelName("cancelled"),
                        PLAN,
                        RunStatus.CANCELLED,
                        7_850,
                        new Compute(1, 1),
                        Instant.EPOCH,
                        Optional.of(seconds),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(epochs.getFirst()),
                        Optional.of(epochs.getLast()));
        return new ComparedRun(
                run,
                run.name(),
                epochs,
                Map.of(),
                Optional.empty(),
                new Datasets(Path.of("target")).facts(PLAN.dataset()),
                7_840,
                Optional.empty());
    }
}
