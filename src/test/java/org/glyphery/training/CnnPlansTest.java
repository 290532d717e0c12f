package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.glyphery.network.CnnBuilder;
import org.junit.jupiter.api.Test;

/// Kernels and pooling of CNNs in plans.
class CnnPlansTest {

    private static final String SIMPLE = "{\"architecture\":{\"kind\":\"cnn\"}}";

    @Test
    void kernels_of_stages_and_rounded_pooling_come_back_from_every_form_of_a_plan() {
        Plan plan = PlanDefaults.plan(CnnBuilder.ofThreeStages().build());
        String json = PlanJson.write(plan);
        assertThat(json)
                .contains("\"kernel\":[5,3,3],\"stride\":1,")
                .contains("\"poolingStride\":2,\"poolingRoundedUp\":true,\"channels\":[16,32,64]");
        assertThat(PlanTexts.read(json)).isEqualTo(plan);
        assertThat(PlanJson.readStored(json)).isEqualTo(plan);
        assertThat(PlanTexts.read(PlanJson.brief(plan))).isEqualTo(plan);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        assertThat(PlanJson.writeYaml(plan)).contains("kernel:\n  - 5\n  - 3\n  - 3\n");
    }

    /// References: what [PlanJson] wrote, and gave as [PlanJson#sha256], before stages had kernels
    /// of their own and pooling could round up.
    @Test
    void a_plan_with_one_kernel_has_the_json_and_the_hash_that_it_always_had() {
        Plan plan = PlanTexts.read(SIMPLE);
        assertThat(PlanJson.write(plan))
                .contains(
                        "\"architecture\":{\"kind\":\"cnn\",\"kernel\":5,\"stride\":1,"
                                + "\"padding\":\"ZERO\",\"pooling\":\"MAX\",\"poolingKernel\":2,"
                                + "\"poolingStride\":2,\"channels\":[16,32],\"denseUnits\":[],"
                                + "\"activation\":\"RELU\",\"dropout\":0.0,"
                                + "\"batchNormalisation\":false}");
        assertThat(PlanJson.sha256(plan))
                .isEqualTo("096a6bcf9910fa89ae31140d718003a36d3b35eff86957a0a7cdfb6a10896d58");
    }

    @Test
    void a_list_of_equal_kernels_is_the_same_plan_as_their_number() {
        Plan listed = PlanTexts.readYaml("architecture: {kind: cnn, kernel: [5, 5]}");
        assertThat(listed).isEqualTo(PlanTexts.read(SIMPLE));
        assertThat(PlanJson.sha256(listed)).isEqualTo(PlanJson.sha256(PlanTexts.read(SIMPLE)));
        assertThat(PlanTexts.readYaml("architecture: {kind: cnn, kernel: [5]}")).isEqualTo(listed);
    }

    @Test
    void what_cannot_be_kernels_is_told_of_their_field() {
        assertThat(error("kernel: many"))
                .isEqualTo(
                        new FieldError(
                                "architecture.kernel",
                                "The setting \"architecture.kernel\" must be a whole number, or a"
                                        + " list of one a stage, but it is \"many\"."));
        assertThat(error("kernel: [5, 2.5]").field()).isEqualTo("architecture.kernel[1]");
        assertThat(error("kernel: []").error()).contains("one number, or one for each stage");
        assertThat(error("kernel: [5, 0]"))
                .isEqualTo(
                        new FieldError(
                                "architecture.kernel",
                                "The setting \"convolution kernel\" must be at least 1, but it is"
                                        + " 0."));
        assertThat(error("poolingRoundedUp: up").field())
                .isEqualTo("architecture.poolingRoundedUp");
    }

    /// Of stages that are set, kernels are no error beside something else that is.
    @Test
    void kernels_are_read_with_the_stages_that_they_are_of() {
        assertThat(error("kernel: [5, 3, 3], channels: [8, 8, 8], dropout: 2").field())
                .isEqualTo("architecture.dropout");
    }

    private static FieldError error(String fields) {
        var wrong =
                catchThrowableOfType(
                        InvalidPlan.class,
                        () ->
                                PlanTexts.readYaml(
                                        "architecture: {kind: cnn, %s}".formatted(fields)));
        assertThat(wrong.errors()).hasSize(1);
        return wrong.errors().getFirst();
    }
}
