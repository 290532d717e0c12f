package org.glyphery.ui.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.glyphery.network.Architecture;
import org.glyphery.study.Study;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanTexts;
import org.glyphery.ui.studies.StudyDraft.Swept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

class StudyDraftTest {

    private static final String BATCH = "learning.batchSize";

    @Test
    void a_draft_is_the_study_whose_file_says_the_same() {
        var draft = StudyDraft.fresh();
        draft.swept.add(new Swept(BATCH, "16, 64"));
        draft.nameByFields();
        Study study = draft.study(PlanTexts.KNOWN);
        assertThat(study.plans()).hasSize(6);
        assertThat(study.title()).isEqualTo("Learning rate and batch size");
        assertThat(StudyDraft.of(study).study(PlanTexts.KNOWN)).isEqualTo(study);
    }

    @Test
    void all_that_is_wrong_is_told_with_the_field_where_it_stands() {
        var draft = StudyDraft.fresh();
        draft.swept.add(new Swept(BATCH, "64 to 16"));
        draft.swept.add(new Swept("learning.epochs", "1..9 setp 2"));
        draft.base = BasePlan.of("{");
        var wrong = catchThrowableOfType(InvalidPlan.class, () -> draft.study(PlanTexts.KNOWN));
        assertThat(wrong.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "sweep.fields." + BATCH, "sweep.fields.learning.epochs", StudyDraft.BASE);
    }

    @Test
    void the_same_field_twice_is_told() {
        var draft = StudyDraft.fresh();
        draft.swept.add(new Swept(draft.swept.getFirst().path, "0.1"));
        var wrong = catchThrowableOfType(InvalidPlan.class, () -> draft.study(PlanTexts.KNOWN));
        assertThat(wrong.getMessage()).contains("stands there already");
    }

    @Test
    void what_somebody_has_written_as_title_stays() {
        var draft = StudyDraft.fresh();
        draft.title = "Mine";
        draft.keepName();
        draft.nameByFields();
        assertThat(draft.title).isEqualTo("Mine");
    }

    @Test
    void another_network_learns_from_the_same_data_and_as_the_one_before() {
        var base =
                BasePlan.of("{architecture: {kind: mlp}, dataset: {first: 500}}")
                        .with("learning.epochs", StudyDraft.number("3"));
        Plan cnn =
                base.of(PlanDefaults.plan(PlanDefaults.of(Architecture.Cnn.class)), PlanTexts.KNOWN)
                        .plan(PlanTexts.KNOWN)
                        .orElseThrow();
        assertThat(cnn.architecture()).isInstanceOf(Architecture.Cnn.class);
        assertThat(cnn.dataset().first()).isEqualTo(500);
        assertThat(((Learning.GradientDescent) cnn.learning()).epochs()).isEqualTo(3);
    }

    @Test
    void a_field_that_is_left_empty_has_its_default() {
        var base = BasePlan.of("{architecture: {kind: mlp}, dataset: {first: 500}}");
        assertThat(
                        base.with("dataset.first", MissingNode.getInstance())
                                .plan(PlanTexts.KNOWN)
                                .orElseThrow()
                                .dataset()
                                .first())
                .isZero();
        assertThat(base.with(BATCH, StudyDraft.number("many")).plan(PlanTexts.KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learning.batchSize | 128 | 64, 128, 256",
                "learning.schedule.learningRate | 0.001 | 0.0003, 0.001, 0.003",
                "learning.seed | 7 | 7, 8, 9",
                "architecture.hiddenUnits | [256] | [128], [256], [512]",
                "architecture.batchNormalisation | false | false, true",
                "architecture.cell | GRU | LSTM, GRU",
                "architecture.dropout | 0.0 | 0.0, 0.1, 0.2",
                "architecture.dropout | 0.5 | 0.3, 0.5, 0.8",
                "architecture.dropout | 0.64 | 0.64, 0.964, 0.9964",
                "architecture.dropout | 0.25 | 0.1, 0.25, 0.4",
                "learning.update.labelSmoothing | 0.1 | 0.05, 0.1, 0.2",
                "learning.update.optimizer.momentum | 0.9 | 0.9, 0.99, 0.999",
                "learning.update.optimizer.beta1 | 0.8 | 0.8, 0.98, 0.998",
                "learning.update.optimizer.beta2 | 0.999 | 0.99, 0.999, 0.9999",
                "learning.update.optimizer.beta2 | 0.995 | 0.95, 0.995, 0.9995",
                "learning.schedule.learningRate | 0.0015 | 0.0005, 0.0015, 0.005",
                "learning.update.optimizer.weightDecay | 0.5 | 0.2, 0.5, 2.0",
                "dataset.first | 0 | 1000, 5000, 25000"
            })
    void what_is_proposed_lies_around_the_value_that_there_is(
            String path, String standing, String proposed) {
        assertThat(ProposedValues.of(path, standing)).isEqualTo(proposed);
    }
}
