package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.junit.jupiter.api.Test;

class PartOfDataPlansTest extends TrainingFixture {

    @Test
    void a_part_decides_a_plan_and_comes_back_from_its_text() {
        Plan plan = read("{name: mnist, classes: [3, 8], first: 200}");
        assertThat(plan.dataset().classes()).containsExactly("3", "8");
        assertThat(plan.dataset().validation()).isEqualTo(998); // a twelfth of 11,982
        assertThat(PlanJson.write(plan)).contains("\"classes\":[\"3\",\"8\"],\"first\":200}");
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        assertThat(PlanTexts.read(PlanJson.brief(plan))).isEqualTo(plan);
        assertThat(PlanJson.readStored(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(
                        List.of(
                                PlanJson.sha256(read("{classes: [3, 8]}")),
                                PlanJson.sha256(read("{first: 200}")),
                                PlanJson.sha256(read("{}"))))
                .doesNotHaveDuplicates()
                .doesNotContain(PlanJson.sha256(plan));
    }

    /// 5,000 is what all of MNIST has, and not what these classes have.
    @Test
    void the_short_form_of_a_plan_keeps_its_validation_examples() {
        Plan plan = read("{classes: [3, 8], validation: 5000}");
        Plan again = PlanTexts.read(PlanJson.brief(plan));
        assertThat(again).isEqualTo(plan);
        assertThat(PlanJson.sha256(again)).isEqualTo(PlanJson.sha256(plan));
    }

    @Test
    void a_plan_that_takes_all_does_not_mention_it() {
        Plan plan = read("{classes: [], first: 0}");
        assertThat(plan).isEqualTo(read("{}"));
        assertThat(PlanJson.write(plan)).doesNotContain("classes", "first");
    }

    @Test
    void what_is_no_part_is_refused_at_its_field() {
        assertThat(errors("{classes: [3]}"))
                .containsExactly(
                        new FieldError(
                                "dataset.classes",
                                "The setting \"classes\" must be two at least, or none for all, but"
                                        + " it is one."));
        assertThat(errors("{first: -1}"))
                .extracting(FieldError::field)
                .containsExactly("dataset.first");
    }

    @Test
    void a_network_of_two_classes_learns_from_a_few_of_their_examples() throws Exception {
        var choice = read("{classes: [3, 8], validation: 1000, first: 600}").dataset();
        Plan plan =
                plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 50, 3, SLIGHT)
                        .on(choice);
        run(plan, new Datasets(Path.of("target")).open(choice), new TrainingStart.Fresh());
        assertThat(steps()).hasSize(3 * 12);
        var last = epochs().getLast();
        assertThat(last.checkpoint().weights().arrays().getLast().values()).hasSize(2);
        assertThat(last.validation().labels()).hasSize(1_000).containsOnly(0, 1);
        assertThat(last.test().scores().orElseThrow().accuracy()).isGreaterThan(0.85);
    }

    private static Plan read(String dataset) {
        return PlanTexts.readYaml("{architecture: {kind: linear}, dataset: %s}".formatted(dataset));
    }

    private static List<FieldError> errors(String dataset) {
        return catchThrowableOfType(InvalidPlan.class, () -> read(dataset)).errors();
    }
}
