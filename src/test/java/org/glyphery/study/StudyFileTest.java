package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.UserError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- 1 | fields with names",
                "{ | unreadable",
                "title: A | neither",
                "{title: A, plans: [], sweep: {}} | both",
                "{title: A, plans: []} | plans",
                "{title: A, nonsense: 1} | nonsense",
                "{title: '', plans: [{architecture: {kind: mlp}}]} | title",
                "{title: A, goal: 2, plans: [{architecture: {kind: mlp}}]} | goal",
                "{title: A, plans: [{architecture: {kind: nonsense}}]} | architecture.kind",
                "{title: A, sweep: {fields: {}, base: {architecture: {kind: mlp}}}} | at least one",
                "{title: A, plans: [{name: A, architecture: {kind: mlp}}, {name: B, architecture:"
                        + " {kind: mlp}}]} | twice the same",
                "{title: A, sweep: {fields: {learning.batchSize: {from: 1, to: 2, steps:"
                        + " 2000000000}}, base: {architecture: {kind: mlp}}}} | steps",
                "{title: A, version: 2, plans: [{architecture: {kind: mlp}}]} | version"
            })
    void a_file_that_is_no_study_is_refused_with_what_is_wrong(String file, String part) {
        assertThatThrownBy(() -> StudyFile.read(file, PlanTexts.KNOWN))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part);
    }

    @Test
    void all_that_is_wrong_with_a_study_of_plans_is_told_with_its_path_at_once() {
        assertThat(
                        wrong(
                                """
                                titel: Rates
                                goal: 2
                                shows: [costs]
                                plans:
                                - {architecture: {kind: mlp, hiddenUnits: [0]}}
                                - {architecture: {kind: mlp, dropuot: 0.1}, learning: {epochs: 0}}
                                - {name: Third}
                                """))
                .containsOnlyKeys(
                        "titel",
                        "title",
                        "goal",
                        "shows[0]",
                        "plans[0].architecture.hiddenUnits",
                        "plans[1].architecture.dropuot",
                        "plans[1].learning.epochs",
                        "plans[2].architecture.kind")
                .hasEntrySatisfying("titel", says("Did you mean \"title\"?"))
                .hasEntrySatisfying("goal", says("above 0 and at most 1"))
                .hasEntrySatisfying("shows[0]", says("one of course, cost, operations"))
                .hasEntrySatisfying(
                        "plans[1].architecture.dropuot", says("Did you mean \"dropout\"?"));
    }

    @Test
    void all_that_is_wrong_with_a_sweep_is_told_with_its_path_at_once() {
        assertThat(
                        wrong(
                                """
                                title: Rates
                                sweep:
                                  serch: grid
                                  search: everything
                                  runs: 2000
                                  minutes: 0
                                  halving: {epochs: 1, keepOneIn: 1}
                                  fields:
                                    learning.batchSize: {from: 1, steps: 3}
                                    learning.seed: 3
                                    learning.epochs: []
                                    learning.schedule.learningRate: {from: 1, to: 2, scale: lgo}
                                  base: {architecture: {kind: lstm}}
                                """))
                .containsOnlyKeys(
                        "sweep.serch",
                        "sweep.search",
                        "sweep.runs",
                        "sweep.minutes",
                        "sweep.halving",
                        "sweep.fields.learning.batchSize.to",
                        "sweep.fields.learning.seed",
                        "sweep.fields.learning.epochs",
                        "sweep.fields.learning.schedule.learningRate.scale",
                        "sweep.base.architecture.kind")
                .hasEntrySatisfying("sweep.serch", says("Did you mean \"search\"?"))
                .hasEntrySatisfying("sweep.search", says("one of grid, random"))
                .hasEntrySatisfying("sweep.runs", says("1 to 200"))
                .hasEntrySatisfying("sweep.halving", says("at least 2"));
    }

    @Test
    void what_is_wrong_with_the_values_of_a_sweep_is_told_of_the_field_that_they_stand_in() {
        assertThat(
                        wrong(
                                """
                                title: Sizes
                                sweep:
                                  fields:
                                    learning.batchSize: [16, abc]
                                    architecture.hiddenUnits: [[64], [32]]
                                  base: {architecture: {kind: mlp}}
                                """))
                .containsOnlyKeys("sweep.fields.learning.batchSize")
                .hasEntrySatisfying("sweep.fields.learning.batchSize", says("a whole number"));
        assertThat(
                        wrong(
                                """
                                title: Sizes
                                sweep:
                                  fields: {learning.batchSize: [16, 64, 16]}
                                  base: {architecture: {kind: mlp}}
                                """))
                .containsOnlyKeys("sweep.fields.learning.batchSize")
                .hasEntrySatisfying(
                        "sweep.fields.learning.batchSize", says("The value 16 stands there twice"));
        assertThat(
                        wrong(
                                """
                                title: Sizes
                                sweep:
                                  fields: {learning.batchSize: {from: 1, to: 900, steps: 60}}
                                  base: {architecture: {kind: mlp}}
                                """))
                .containsOnlyKeys("sweep.fields");
    }

    private static Consumer<String> says(String part) {
        return error -> assertThat(error).contains(part);
    }

    private static Map<String, String> wrong(String file) {
        var invalid =
                catchThrowableOfType(
                        InvalidPlan.class, () -> StudyFile.read(file, PlanTexts.KNOWN));
        Map<String, String> wrong = new LinkedHashMap<>();
        invalid.errors().forEach(each -> wrong.put(each.field(), each.error()));
        return wrong;
    }
}
