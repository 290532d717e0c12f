package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.network.Architecture;
import org.glyphery.network.Optimizer;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    @Test
    void the_kind_of_network_is_enough_and_all_else_has_defaults() {
        for (String kind : List.of("templates", "linear", "mlp", "cnn", "recurrent")) {
            Plan plan = PlanTexts.read("{\"architecture\": {\"kind\": \"%s\"}}".formatted(kind));
            assertThat(plan).isEqualTo(PlanDefaults.plan(plan.architecture()));
            assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        }
    }

    @Test
    void what_is_written_briefly_reads_as_the_whole_does() {
        assertThat(PlanJson.brief(PlanDefaults.plan(new Architecture.Linear())))
                .isEqualTo(
                        "{\"name\":\"Softmax regression\",\"architecture\":{\"kind\":\"linear\"}}");
        for (Plan plan : PlanTest.plans()) {
            String brief = PlanJson.brief(plan);
            assertThat(PlanTexts.read(brief)).as(brief).isEqualTo(plan);
            assertThat(brief.length()).isLessThan(PlanJson.write(plan).length());
        }
    }

    @Test
    void what_is_left_out_of_a_part_has_the_defaults_of_its_kind() {
        Plan plan =
                PlanTexts.read(
                        """
                        {"name": "Mine", "architecture": {"kind": "mlp", "activation": "gelu"},
                         "learning": {"epochs": 3, "update": {"optimizer": {"kind": "momentum"}}}}
                        """);
        assertThat(plan.architecture())
                .isInstanceOfSatisfying(
                        Architecture.Mlp.class,
                        mlp -> assertThat(mlp.hiddenUnits()).containsExactly(256));
        var descent = (Learning.GradientDescent) plan.learning();
        assertThat(descent.epochs()).isEqualTo(3);
        assertThat(descent.batchSize()).isEqualTo(128);
        assertThat(descent.update().optimizer()).isEqualTo(new Optimizer.Momentum(0.9));
    }

    @Test
    void what_is_written_reads_as_the_same_plan_in_json_and_in_yaml() {
        for (Plan each : PlanTest.plans()) {
            Plan plan = each.described("1e3: yes #no", List.of("a, b"), "- x\n");
            assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
            assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        }
    }

    @Test
    void yaml_reads_as_json_does() {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: By hand
                        architecture:
                          kind: cnn
                          channels: [8, 16]
                        learning:
                          schedule: {kind: cosine, learningRate: 0.01, last: 0}
                          earlyStopping: {patience: 3, leastImprovement: 0.001}
                        """);
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(((Architecture.Cnn) plan.architecture()).channels()).containsExactly(8, 16);
    }

    @Test
    void every_bad_field_is_named() {
        assertThat(
                        errors(
                                """
                                {"name": "",
                                 "surprise": 1,
                                 "dataset": {"validation": -1},
                                 "architecture": {"kind": "mlp", "hiddenUnits": [0, 8], "dropout": 1},
                                 "learning": {"batchSize": 0, "epochs": "ten", "seed": 1.5,
                                    "schedule": {"kind": "constant", "learningRate": -1},
                                    "update": {"l2": -1, "optimizer": {"kind": "magic"}},
                                    "augmentation": {"rotationDegrees": 720}}}
                                """))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "surprise",
                        "dataset.validation",
                        "architecture.hiddenUnits",
                        "architecture.dropout",
                        "learning.batchSize",
                        "learning.epochs",
                        "learning.seed",
                        "learning.schedule.learningRate",
                        "learning.update.l2",
                        "learning.update.optimizer.kind",
                        "learning.augmentation.rotationDegrees");
    }

    @Test
    void what_is_wrong_is_said_in_sentences() {
        assertThat(
                        errors(
                                "{\"architecture\": {\"kind\": \"mlp\"}, \"learning\":"
                                        + " {\"batchSize\": 0}}"))
                .containsExactly(
                        new FieldError(
                                "learning.batchSize",
                                "The setting \"batch size\" must be at least 1, but it is 0."));
        assertThat(errors("{\"architecture\": {\"kind\": \"cnn\", \"padding\": \"some\"}}"))
                .containsExactly(
                        new FieldError(
                                "architecture.padding",
                                "The setting \"architecture.padding\" must be one of zero, valid,"
                                        + " but it is \"some\"."));
        assertThat(errors("{\"architecture\": {\"kind\": \"perceptron\"}}"))
                .extracting(FieldError::error)
                .containsExactly(
                        "The setting \"architecture.kind\" must be one of templates, linear, mlp,"
                                + " cnn, residual, recurrent, but it is \"perceptron\".");
    }

    @Test
    void what_does_not_go_together_is_told_of_the_part_that_does_not() {
        assertThat(
                        errors(
                                """
                                {"architecture": {"kind": "templates"}, "dataset": {"validation": 100},
                                 "learning": {"kind": "gradient-descent"}}
                                """))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("dataset", "learning");
    }

    @Test
    void what_is_no_plan_at_all_is_said_so() {
        for (String text : List.of("", "[]", "1", "null", "{", "{}", "{\"architecture\": 1}")) {
            assertThat(errors(text)).as(text).hasSize(1);
        }
        assertThat(
                        catchThrowableOfType(
                                        InvalidPlan.class, () -> PlanTexts.readYaml("a: [1\nb: }"))
                                .getMessage())
                .contains("cannot be read as YAML");
    }

    @Test
    void a_misspelt_field_is_named_with_the_one_that_is_near() {
        assertThat(errors("{\"architecture\": {\"kind\": \"mlp\"}, \"learning\": {\"epohcs\": 1}}"))
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.field()).isEqualTo("learning.epohcs");
                    assertThat(wrong.error()).contains("Did you mean \"epochs\"?");
                });
        assertThat(errors("{\"architecure\": {\"kind\": \"mlp\"}}"))
                .extracting(FieldError::error)
                .anyMatch(error -> error.contains("Did you mean \"architecture\"?"));
        assertThat(
                        errors(
                                "{\"architecture\": {\"kind\": \"mlp\"}, \"dataset\": {\"kind\":"
                                        + " \"mnist\"}}"))
                .extracting(FieldError::field)
                .containsExactly("dataset.kind");
    }

    @Test
    void a_field_that_stands_twice_is_told() {
        assertThat(errors("{\"architecture\": {\"kind\": \"mlp\",\n\"kind\": \"cnn\"}}"))
                .singleElement()
                .satisfies(wrong ->
                        assertThat(wrong.error())
                                .contains("the field \"kind\" twice")
                                .contains("line 2"));
    }

    @Test
    void what_is_told_of_a_plan_has_bounds() {
        String tag = "\"a\\tb\"";
        var many =
                catchThrowableOfType(
                        InvalidPlan.class,
                        () -> PlanTexts.read(plan("\"tags\": [%s]", (tag + ",").repeat(49) + tag)));
        assertThat(many.count()).isEqualTo(50);
        String unknown =
                IntStream.range(0, 330_000)
                        .mapToObj("\"field%d\": 1"::formatted)
                        .collect(Collectors.joining(","));
        var flood =
                catchThrowableOfType(InvalidPlan.class, () -> PlanTexts.read(plan("%s", unknown)));
        assertThat(flood.errors()).hasSize(FieldErrors.MOST);
        assertThat(flood.count()).isEqualTo(330_000);
        assertThat(flood.getMessage())
                .endsWith("These are the first 50 of 330,000 faults.")
                .hasSizeLessThan(50_000);
        assertThat(errors(plan("\"notes\": [\"%s\"]", "x".repeat(500_000))))
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.error()).hasSizeLessThan(1_100));
    }

    @Test
    void tags_and_lists_have_bounds_where_a_plan_is_accepted_and_none_where_a_stored_one_is_read() {
        String tags =
                IntStream.range(0, 2_000)
                        .mapToObj("\"tag %d\""::formatted)
                        .collect(Collectors.joining(","));
        String tagged = plan("\"name\": \"a\\nb\", \"tags\": [%s]", tags);
        assertThat(errors(tagged))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "tags");
        Plan stored = PlanJson.readStored(tagged);
        assertThat(stored.name()).isEqualTo("a\nb");
        assertThat(stored.tags()).hasSize(2_000);
        assertThat(errors(plan("\"tags\": [%s]", tags.substring(0, tags.indexOf("tag 51") - 2))))
                .extracting(FieldError::error)
                .containsExactly("The setting \"tags\" must be at most 50, but it is 51.");
    }

    private static String plan(String field, String value) {
        return "{\"architecture\": {\"kind\": \"mlp\"}, %s}".formatted(field.formatted(value));
    }

    private static List<FieldError> errors(String json) {
        return catchThrowableOfType(InvalidPlan.class, () -> PlanTexts.read(json)).errors();
    }
}
