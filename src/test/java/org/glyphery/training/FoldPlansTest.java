package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Fold;
import org.glyphery.network.Architecture;
import org.glyphery.network.TemplateForm;
import org.junit.jupiter.api.Test;

class FoldPlansTest extends TrainingFixture {

    private static final String LINEAR = "\"architecture\":{\"kind\":\"linear\"}";

    @Test
    void a_fold_decides_a_plan_and_comes_back_from_its_json() {
        Plan plan = read("{\"name\":\"mnist\",\"fold\":{\"of\":10,\"held\":7}}");
        assertThat(plan.dataset()).isEqualTo(CHOICE.holding(new Fold(10, 7)));
        assertThat(PlanJson.write(plan))
                .contains("\"validation\":0,\"fold\":{\"of\":10,\"held\":7}}");
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        assertThat(PlanTexts.read(PlanJson.brief(plan))).isEqualTo(plan);
        assertThat(PlanJson.readStored(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(
                        List.of(
                                PlanJson.sha256(read("{\"validation\":0}")),
                                PlanJson.sha256(read("{\"fold\":{\"of\":10,\"held\":6}}"))))
                .doesNotContain(PlanJson.sha256(plan));
    }

    @Test
    void a_plan_without_a_fold_does_not_mention_one() {
        Plan plan = read("{\"fold\":null}");
        assertThat(plan.dataset().fold()).isEqualTo(Optional.empty());
        assertThat(plan.dataset().validation()).isEqualTo(5_000);
        assertThat(PlanJson.write(plan)).doesNotContain("fold");
    }

    @Test
    void what_is_wrong_with_a_fold_is_said_of_its_field() {
        assertThat(errors("{\"fold\":{\"of\":1}}"))
                .containsExactly(
                        new FieldError(
                                "dataset.fold.of",
                                "The setting \"folds\" must be at least 2, but it is 1."));
        assertThat(errors("{\"fold\":{\"of\":5,\"held\":6}}"))
                .containsExactly(
                        new FieldError(
                                "dataset.fold.held",
                                "The setting \"held fold\" must be at most the number of folds,"
                                        + " but it is 6."));
        assertThat(errors("{\"fold\":{\"of\":3,\"held\":4}}"))
                .extracting(FieldError::field)
                .containsExactly("dataset.fold");
        assertThat(errors("{\"validation\":100,\"fold\":{\"of\":5,\"held\":2}}"))
                .containsExactly(
                        new FieldError(
                                "dataset",
                                "The setting \"validation examples\" must be 0 where a fold is"
                                        + " held out, but it is 100."));
        assertThat(errors("{\"fold\":{\"of\":5,\"left\":2}}"))
                .extracting(FieldError::field)
                .containsExactly("dataset.fold.left");
    }

    /// Templates choose nothing, and so are measured on what they have not seen.
    @Test
    void templates_are_measured_on_the_fold_that_is_held_out() throws Exception {
        var templates = new Architecture.Templates(TemplateForm.NEAREST_MEAN);
        Plan plan = PlanDefaults.plan(templates).on(CHOICE.holding(new Fold(5, 2)));
        assertThat(plan.dataset().fold()).contains(new Fold(5, 2));
        run(plan, Digits.first(400, 100, 10), new TrainingStart.Fresh());
        assertThat(epochs()).hasSize(1);
        assertThat(epochs().getFirst().validation().scores().orElseThrow().accuracy())
                .isGreaterThan(0.6);
    }

    private static Plan read(String dataset) {
        return PlanTexts.read("{\"dataset\":%s,%s}".formatted(dataset, LINEAR));
    }

    private static List<FieldError> errors(String dataset) {
        return catchThrowableOfType(InvalidPlan.class, () -> read(dataset)).errors();
    }
}
