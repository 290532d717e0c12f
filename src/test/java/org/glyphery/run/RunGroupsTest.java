package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunQuery;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

/// Which runs are averaged that stored no hash of what they were measured on.
class RunGroupsTest extends RunRoomFixture {

    @Test
    void runs_of_the_same_validation_examples_have_a_mean_whatever_part_they_were_trained_on() {
        addRun("{validation: 5000}", 0.9);
        addRun("{validation: 5000, first: 1000}", 0.8);
        assertThat(mean().orElseThrow()).isCloseTo(0.85, within(1e-12));
        addRun("{validation: 2000}", 0.7);
        assertThat(mean()).isEmpty();
    }

    private void addRun(String dataset, double accuracy) {
        String plan = "{dataset: %s, architecture: {kind: linear}}".formatted(dataset);
        Run run = room.add(PlanTexts.readYaml(plan), Priority.PERSON);
        var scores = new Scores(0.25, accuracy);
        room.store.addEpoch(
                run.id(),
                new EpochScores(1, 1.5, 100, scores, Optional.of(scores), Optional.of(scores)),
                "0".repeat(64),
                List.of());
    }

    private Optional<Double> mean() {
        var kind = new PlanField("architecture.kind");
        return room.search.groups(RunQuery.ALL, kind, 9).getFirst().meanValidation();
    }
}
