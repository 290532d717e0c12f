package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.glyphery.network.NormalisedOver;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

/// Plans with batch normalisation: whether they are taken, and which runs answer them.
class NormalisedPlansTest extends RunRoomFixture {

    @Test
    void a_run_of_a_plan_that_names_no_rule_keeps_its_own_and_does_not_answer_a_new_plan() {
        Plan asked = plan("mlp", "", 128);
        Run run = room.add(asked, Priority.PERSON);
        String json = PlanJson.write(asked).replace(",\"normalisedOver\":\"BATCH\"", "");
        String hash = PlanJson.sha256(PlanJson.readStored(json));
        room.jdbc
                .sql("update run set plan = ?, plan_sha256 = ? where id = ?")
                .params(json, hash, run.id().value())
                .update();
        Run stored = room.now(run);
        assertThat(stored.plan().architecture().normalisedOver()).contains(NormalisedOver.TOWER);
        assertThat(room.runs.like(asked)).isEmpty();
        assertThat(room.runs.like(stored.plan())).contains(stored);
        Run second = room.add(asked, Priority.PERSON);
        assertThat(room.runs.like(asked)).contains(second);
    }

    @Test
    void batches_of_one_before_a_normalised_dense_layer_are_refused() {
        assertThat(refusal(plan("mlp", "", 1)))
                .startsWith("Batch normalisation cannot learn from one example at a time")
                .contains("at least 2 examples");
        assertThat(refusal(plan("cnn", ", denseUnits: [8]", 1))).contains("at least 2 examples");
        assertThat(refusal(plan("recurrent", "", 1))).contains("at least 2 examples");
        int towers = room.add(plan("linear", 1), Priority.PERSON).compute().towers();
        Plan byTower = plan("mlp", ", normalisedOver: tower", 2 * towers - 1);
        assertThat(refusal(byTower)).contains("at least " + 2 * towers + " examples");
    }

    /// There each example has many places.
    @Test
    void maps_may_be_normalised_one_example_at_a_time() {
        assertThat(room.runs.check(plan("cnn", "", 1)).binarises()).isFalse();
    }

    @Test
    void a_last_batch_of_one_is_added_to_the_batch_before_it() {
        Run run = room.add(plan("mlp", ", hiddenUnits: [4]", 129, 59_741), Priority.PERSON);
        var descent = (Learning.GradientDescent) run.plan().learning();
        assertThat(descent.batchesPerEpoch(259, run.plan().smallestBatch(1))).isEqualTo(2);
        assertThat(room.runs.steps(run)).contains(2L * descent.epochs());
    }

    private String refusal(Plan plan) {
        var invalid =
                catchThrowableOfType(
                        InvalidPlan.class, () -> room.runs.add(List.of(plan), Priority.PERSON));
        assertThat(invalid.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("learning.batchSize"));
        return invalid.errors().getFirst().error();
    }

    private static Plan plan(String kind, int batchSize) {
        return PlanTexts.readYaml(
                "{architecture: {kind: %s}, learning: {batchSize: %d}}".formatted(kind, batchSize));
    }

    private static Plan plan(String kind, String more, int batchSize) {
        return plan(kind, more, batchSize, 5_000);
    }

    private static Plan plan(String kind, String more, int batchSize, int validation) {
        return PlanTexts.readYaml(
                """
                architecture: {kind: %s, batchNormalisation: true%s}
                dataset: {validation: %d}
                learning: {batchSize: %d}
                """
                        .formatted(kind, more, validation, batchSize));
    }
}
