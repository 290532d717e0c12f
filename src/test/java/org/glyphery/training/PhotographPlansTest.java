package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.glyphery.Sha256;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Optimizer;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.UpdateRule;
import org.junit.jupiter.api.Test;

/// What plans got with photographs in colour: residual CNNs, smoothed labels, decay beside
/// momentum, pictures mirrored and shifted.
class PhotographPlansTest {

    private static final DatasetChoice CIFAR = new DatasetChoice("cifar-10", "0badcafe", 5_000);
    private static final Optimizer NESTEROV = new Optimizer.Nesterov(0.9);

    @Test
    void each_of_it_decides_a_plan_and_comes_back_from_its_json() {
        Learning.GradientDescent plain = with(new UpdateRule(NESTEROV, 0.001, 5));
        var decaying = new Optimizer.Nesterov(0.9, 0.005);
        var others =
                List.of(
                        with(new UpdateRule(decaying, 0.001, 5)),
                        with(new UpdateRule(NESTEROV, 0.001, 5, 0.1)),
                        plain.withAugmentation(Distortion.ofPhotographs(0)),
                        plain.withAugmentation(Distortion.ofPhotographs(4)),
                        plain.withAugmentation(Distortion.ofPhotographs(4).withCutout(8)));
        var hashes = new HashSet<>(List.of(PlanJson.sha256(plan(plain))));
        for (Learning other : others) {
            Plan plan = plan(other);
            assertThat(hashes.add(PlanJson.sha256(plan))).isTrue();
            assertComesBack(plan);
        }
    }

    /// AdamW always had a weight decay, and so one of 0 stays a part of its plan.
    @Test
    void an_adamw_without_decay_keeps_its_hash() {
        Plan plan = plan(with(new UpdateRule(new Optimizer.AdamW(0.9, 0.999, 1e-8, 0), 0, 0)));
        String before =
                PlanJson.write(plan)
                        .replaceAll(
                                ",\"(labelSmoothing\":0\\.0|gradientNorms\":false|trainedLayers\":\"ALL\"|mirrored\":false"
                                    + "|(reflectedShift|cutout)Pixels\":0)",
                                "");
        assertThat(before).contains("\"weightDecay\":0.0");
        assertThat(PlanJson.sha256(plan))
                .isEqualTo(Sha256.of(before.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_residual_cnn_comes_back_from_its_json() {
        var architecture =
                new ResidualCnnBuilder()
                        .kernel(5)
                        .channels(8, 16)
                        .pooledBlocks()
                        .residualBlocks(2, 1)
                        .globalPooling(PoolingKind.AVERAGE)
                        .activation(Activation.GELU)
                        .logitsFactor(1)
                        .mirroredAnswers()
                        .dropout(0.2)
                        .normalisedOver(Optional.empty())
                        .build();
        var plan = new Plan("-", CIFAR, architecture, PlanDefaults.descent());
        assertThat(PlanJson.write(plan))
                .contains("{\"kind\":\"residual\",\"kernel\":5,\"channels\":[8,16],")
                .contains("\"residualBlocks\":[1,2]", "\"mirroredAnswers\":true");
        assertComesBack(plan);
    }

    @Test
    void
            a_residual_cnn_that_answers_the_picture_alone_decides_what_it_did_before_it_could_say_so() {
        Plan plan = CifarPresets.small(CIFAR);
        String stored = PlanJson.write(plan).replace(",\"mirroredAnswers\":false", "");
        assertThat(stored).doesNotContain("mirroredAnswers");
        assertThat(PlanJson.readStored(stored)).isEqualTo(plan);
        assertThat(PlanJson.sha256(PlanJson.readStored(stored))).isEqualTo(PlanJson.sha256(plan));
    }

    @Test
    void the_presets_are_plans_that_come_back_from_their_json() {
        assertThat(CifarPresets.plans(CIFAR))
                .extracting(Plan::name)
                .containsExactly("CIFAR-10 small", "CIFAR-10 residual");
        CifarPresets.plans(CIFAR).forEach(PhotographPlansTest::assertComesBack);
        assertComesBack(FashionPresets.cnn(new DatasetChoice("fashion-mnist", "c59f468a", 5_000)));
    }

    @Test
    void the_small_one_is_reduced_by_its_residual_blocks_and_its_augmentation() {
        Plan small = CifarPresets.small(CIFAR);
        List<Plan> reduced = CifarPresets.reduced(CIFAR);
        assertThat(reduced)
                .extracting(PhotographPlansTest::hasResidualBlocks)
                .containsExactly(false, true, false);
        assertThat(reduced)
                .extracting(PhotographPlansTest::isAugmented)
                .containsExactly(true, false, false);
        assertThat(hasResidualBlocks(small) && isAugmented(small)).isTrue();
        reduced.forEach(PhotographPlansTest::assertComesBack);
    }

    private static boolean hasResidualBlocks(Plan plan) {
        return !((ResidualCnn) plan.architecture()).residualBlocks().isEmpty();
    }

    private static boolean isAugmented(Plan plan) {
        return ((Learning.GradientDescent) plan.learning()).isAugmented();
    }

    private static void assertComesBack(Plan plan) {
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        assertThat(PlanTexts.read(PlanJson.brief(plan))).isEqualTo(plan);
        assertThat(PlanJson.readStored(PlanJson.write(plan))).isEqualTo(plan);
    }

    private static Learning.GradientDescent with(UpdateRule rule) {
        return PlanDefaults.descent().withUpdate(rule);
    }

    private static Plan plan(Learning learning) {
        return new Plan("-", CIFAR, new Architecture.Linear(), learning);
    }
}
