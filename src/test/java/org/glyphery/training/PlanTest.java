package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.Sha256;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.UpdateRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    private static final DatasetChoice MNIST = new DatasetChoice("mnist", "ba891046", 5_000);
    private static final Schedule CONSTANT = new Schedule.Constant(0.1);

    static List<Plan> plans() {
        var architectures =
                Stream.of(
                        new Architecture.Linear(),
                        new Architecture.Mlp(List.of(), Activation.GELU),
                        new Architecture.Mlp(List.of(64, 32), Activation.ELU)
                                .withDropout(0.25)
                                .normalisedOver(NormalisedOver.BATCH),
                        new CnnBuilder()
                                .stride(2)
                                .padding(Padding.VALID)
                                .pooling(PoolingKind.AVERAGE)
                                .poolingWindow(3, 1)
                                .denseUnits(100)
                                .activation(Activation.SIGMOID)
                                .dropout(0.5)
                                .normalisedOver(NormalisedOver.BATCH)
                                .build(),
                        new RecurrentBuilder()
                                .cell(RecurrentCell.GRU)
                                .layers(3)
                                .units(32)
                                .reading(ReadingOrder.COLUMNS)
                                .rows(14)
                                .binarised(true)
                                .denseUnits()
                                .dropout(0.1)
                                .normalisedOver(NormalisedOver.BATCH)
                                .build(),
                        new RecurrentBuilder().reading(ReadingOrder.PIXELS).build());
        var optimizers =
                Stream.of(
                        new Optimizer.Sgd(),
                        new Optimizer.Momentum(0.9),
                        new Optimizer.Nesterov(0.9),
                        Optimizer.Adam.DEFAULT,
                        Optimizer.AdamW.DEFAULT,
                        Optimizer.RmsProp.DEFAULT);
        var schedules =
                Stream.of(
                        CONSTANT,
                        new Schedule.StepDecay(0.1, 0.5, 3),
                        new Schedule.Cosine(0.1, 0),
                        new Schedule.OneCycle(1 / 3.0, 0.3));
        return Stream.of(
                        architectures.map(each -> plan(each, new Optimizer.Sgd(), CONSTANT)),
                        optimizers.map(each -> plan(new Architecture.Linear(), each, CONSTANT)),
                        schedules.map(
                                each -> plan(new Architecture.Linear(), new Optimizer.Sgd(), each)),
                        Stream.of(templates(TemplateForm.NEAREST_MEAN)))
                .flatMap(each -> each)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_comes_back_from_its_json(Plan plan) {
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    @Test
    void a_plans_json_names_its_version_and_every_kind() {
        String json =
                PlanJson.write(plan(new Architecture.Linear(), new Optimizer.Sgd(), CONSTANT));
        assertThat(json)
                .startsWith("{\"version\":1,\"name\":\"A plan\",")
                .contains(
                        "\"dataset\":{\"name\":\"mnist\",\"version\":\"ba891046\",\"validation\":5000}")
                .contains("\"architecture\":{\"kind\":\"linear\"}")
                .contains("\"optimizer\":{\"kind\":\"sgd\",\"weightDecay\":0.0}")
                .contains("\"schedule\":{\"kind\":\"constant\",\"learningRate\":0.1}")
                .contains("\"seed\":7");
    }

    @Test
    void plans_that_cannot_work_are_refused_in_sentences() {
        var closedForm = new Learning.ClosedForm();
        var none = new DatasetChoice("mnist", "ba891046", 0);
        assertThatThrownBy(() -> new Plan("A", none, new Architecture.Linear(), closedForm))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "The setting \"learning\" must be gradient-descent, but it is"
                                + " closed-form.");
        assertThatThrownBy(() ->
                        new Plan(
                                "A",
                                MNIST,
                                new Architecture.Templates(TemplateForm.NEAREST_MEAN),
                                closedForm))
                .hasMessageContaining("0 for templates, which use the whole training part");
        assertThatThrownBy(() -> new Plan(" ", none, new Architecture.Linear(), descent(1, 1)))
                .hasMessageContaining("1 to 100 characters long");
        assertThatThrownBy(() -> descent(0, 1))
                .hasMessage("The setting \"batch size\" must be at least 1, but it is 0.");
        assertThatThrownBy(() -> descent(1, 0))
                .hasMessage("The setting \"epochs\" must be at least 1, but it is 0.");
        var mlp = new Architecture.Mlp(List.of(8), Activation.RELU);
        var fromTemplates =
                PlanDefaults.descent()
                        .withInitialisation(Initialisation.NEAREST_MEAN_TEMPLATES)
                        .withUpdate(new UpdateRule(new Optimizer.Sgd(), 0, 0))
                        .withSchedule(CONSTANT)
                        .withBatchSize(32)
                        .withEpochs(1);
        assertThatThrownBy(() -> new Plan("A", MNIST, mlp, fromTemplates))
                .hasMessageContaining("templates start softmax regression alone");
    }

    @Test
    void name_tags_and_notes_decide_nothing() {
        Plan plan = plan(new Architecture.Linear(), new Optimizer.Sgd(), CONSTANT);
        var renamed =
                new Plan(
                        1,
                        "Another",
                        plan.dataset(),
                        plan.architecture(),
                        plan.learning(),
                        List.of("tag"),
                        "Notes");
        var other = plan(new Architecture.Linear(), Optimizer.Adam.DEFAULT, CONSTANT);
        assertThat(PlanJson.sha256(renamed)).isEqualTo(PlanJson.sha256(plan));
        assertThat(PlanJson.sha256(other)).isNotEqualTo(PlanJson.sha256(plan));
    }

    /// Runs that were stored before plans had younger fields are still found by their plans.
    /// Reference: what [PlanJson#sha256] gave before those fields were added.
    @Test
    void a_plan_that_was_stored_before_there_were_younger_fields_has_the_hash_that_it_had_then() {
        assertThat(PlanJson.sha256(plan(new Architecture.Linear(), new Optimizer.Sgd(), CONSTANT)))
                .isEqualTo("ab8f2da9e1ae89c0a36c301da2df9bd728fe776e5604404cfc806c634a0b1f5a");
        assertThat(PlanJson.sha256(templates(TemplateForm.NEAREST_MEAN)))
                .isEqualTo("2f558f7f5f68bd3392ce6a217124a606320f889f650052f85818ee1cf48582db");
        var all =
                plans().stream()
                        .map(plan -> PlanJson.readStored(old(plan)))
                        .map(PlanJson::sha256)
                        .collect(Collectors.joining());
        assertThat(Sha256.of(all.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("088506c2a2f537ab7aa21a5c5426d76244c21c7429700bbe08325fe3a7b537c9");
    }

    @Test
    void a_plan_that_keeps_norms_is_another_plan_and_comes_back_from_its_json() {
        Plan plan = plan(new Architecture.Linear(), new Optimizer.Sgd(), CONSTANT);
        var descent = (Learning.GradientDescent) plan.learning();
        var keeping =
                new Plan(
                        plan.name(),
                        plan.dataset(),
                        plan.architecture(),
                        descent.keepingGradientNorms());
        assertThat(PlanJson.sha256(keeping)).isNotEqualTo(PlanJson.sha256(plan));
        assertThat(PlanJson.write(plan)).contains("\"gradientNorms\":false");
        assertThat(PlanTexts.read(PlanJson.write(keeping))).isEqualTo(keeping);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(keeping))).isEqualTo(keeping);
        assertThat(PlanTexts.read(PlanJson.brief(keeping))).isEqualTo(keeping);
        var later =
                descent.keepingGradientNorms()
                        .goingOnFrom(new Parent(new RunId("0".repeat(32)), 1));
        assertThat(later.gradientNorms()).isTrue();
    }

    @Test
    void which_layers_learn_is_a_part_of_the_plan_but_not_of_the_hash_where_all_do() {
        Plan plan = plan(new Architecture.Linear(), new Optimizer.Sgd(), CONSTANT);
        var descent = (Learning.GradientDescent) plan.learning();
        assertThat(descent.trainedLayers()).isEqualTo(TrainedLayers.ALL);
        assertThat(PlanJson.readStored(old(plan))).isEqualTo(plan);
        Plan unnamed = plan.described("-", List.of(), "");
        assertThat(PlanJson.sha256(plan))
                .isEqualTo(Sha256.of(old(unnamed).getBytes(StandardCharsets.UTF_8)));

        Plan last = plan.learning("Last", descent.training(TrainedLayers.LAST));
        assertThat(PlanJson.sha256(last)).isNotEqualTo(PlanJson.sha256(plan));
        assertThat(PlanTexts.read(PlanJson.write(last))).isEqualTo(last);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(last))).isEqualTo(last);
        assertThat(PlanTexts.read(PlanJson.brief(last))).isEqualTo(last);
        var later = ((Learning.GradientDescent) last.learning()).withSeed(3).withEpochs(2);
        assertThat(later.trainedLayers()).isEqualTo(TrainedLayers.LAST);
    }

    /// How it was stored before plans had younger fields.
    private static String old(Plan plan) {
        return PlanJson.write(plan)
                .replaceAll(
                        ",\"(normalisedOver\":\"BATCH\"|gradientNorms\":false|trainedLayers\":\"ALL\"|weightDecay\":0\\.0(?!\\d)"
                            + "|labelSmoothing\":0\\.0|mirrored(Answers)?\":false|(reflectedShift|cutout)Pixels\":0)",
                        "");
    }

    @Test
    void batch_normalisation_is_over_the_batch_unless_a_stored_plan_does_not_say_so() {
        Plan said =
                PlanTexts.read("{\"architecture\":{\"kind\":\"mlp\",\"batchNormalisation\":true}}");
        assertThat(said.architecture().normalisedOver()).contains(NormalisedOver.BATCH);
        Plan stored = PlanJson.readStored(old(said));
        assertThat(stored.architecture().normalisedOver()).contains(NormalisedOver.TOWER);
        assertThat(PlanJson.sha256(stored)).isNotEqualTo(PlanJson.sha256(said));
        assertThat(PlanTexts.read(PlanJson.write(stored))).isEqualTo(stored);
        assertThat(PlanTexts.read(PlanJson.brief(stored))).isEqualTo(stored);
        assertThat(PlanJson.readStored(PlanJson.write(said))).isEqualTo(said);
        Plan plain = PlanJson.readStored("{\"architecture\":{\"kind\":\"mlp\"}}");
        assertThat(PlanJson.write(plain)).doesNotContain("normalisedOver");
    }

    private static Plan templates(TemplateForm form) {
        return new Plan(
                "Templates",
                new DatasetChoice("mnist", "ba891046", 0),
                new Architecture.Templates(form),
                new Learning.ClosedForm());
    }

    private static Plan plan(Architecture architecture, Optimizer optimizer, Schedule schedule) {
        var learning =
                PlanDefaults.descent()
                        .withInitialisation(Initialisation.GLOROT)
                        .withUpdate(new UpdateRule(optimizer, 0.001, 5))
                        .withSchedule(schedule)
                        .withBatchSize(32)
                        .withAugmentation(new Distortion(1.5, 12, 0.12, 0.2, 0.6, 0.5));
        return new Plan("A plan", MNIST, architecture, learning);
    }

    private static Learning descent(int batchSize, int epochs) {
        return PlanDefaults.descent()
                .withInitialisation(Initialisation.ZEROS)
                .withUpdate(new UpdateRule(new Optimizer.Sgd(), 0, 0))
                .withSchedule(CONSTANT)
                .withBatchSize(batchSize)
                .withEpochs(epochs);
    }
}
