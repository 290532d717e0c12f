package org.glyphery.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Fold;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Optimizer;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.StarterSet;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.Test;

class PlanWordsTest {

    @Test
    void architectures_are_said_in_words() {
        assertThat(StarterSet.plans())
                .extracting(plan -> PlanWords.of(plan.architecture()))
                .containsExactly(
                        "templates, nearest mean",
                        "templates, dot product",
                        "softmax regression",
                        "MLP of 256 hidden units, ReLU, dropout 0.2",
                        "CNN of 16 and 32 kernels of 5x5, max pooling 2x2, ReLU",
                        "CNN of 16, 32 and 64 kernels of 5x5, 3x3 and 3x3, max pooling 2x2 rounded"
                                + " up, ReLU, batch normalisation");
        var mlp =
                new Architecture.Mlp(List.of(1_000, 200), Activation.TANH)
                        .normalisedOver(NormalisedOver.BATCH);
        assertThat(PlanWords.of(mlp))
                .isEqualTo("MLP of 1,000 and 200 hidden units, tanh, batch normalisation");
        assertThat(PlanWords.of(new Architecture.Mlp(List.of(), Activation.TANH)))
                .isEqualTo("MLP without hidden units");
        assertThat(PlanWords.of(CnnBuilder.ofThreeStages().build()))
                .isEqualTo(
                        "CNN of 16, 32 and 64 kernels of 5x5, 3x3 and 3x3, max pooling 2x2 rounded"
                                + " up, ReLU, batch normalisation");
    }

    @Test
    void a_fold_is_said_in_words() {
        assertThat(PlanWords.of(new Fold(5, 2))).isEqualTo("fold 2 of 5 held out for validation");
    }

    @Test
    void shuffled_labels_are_said_in_words() {
        Plan plan = StarterSet.cnn();
        assertThat(DataWords.sources(plan)).isEmpty();
        assertThat(DataWords.sources(plan.withShuffledLabels(1)))
                .containsExactly(
                        Map.entry("training labels", "shuffled, so that they mean nothing"));
    }

    @Test
    void a_part_of_the_data_is_said_in_words() {
        assertThat(DataWords.part(Mnist.STANDARD.keeping(List.of("3", "8")).upTo(1_000)))
                .containsExactly(
                        Map.entry("only the classes", "3, 8"),
                        Map.entry("trained on", "the first 1,000 of the training examples"));
        assertThat(DataWords.part(Mnist.STANDARD)).isEmpty();
    }

    @Test
    void several_sources_are_said_in_words() {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        architecture: {kind: linear}
                        training: [{dataset: mnist, share: 0.7, first: 5000}, {dataset: kmnist, version: a, share: 0.3}]
                        test: [{dataset: kmnist, version: a}]
                        """);
        assertThat(DataWords.sources(plan))
                .containsExactly(
                        Map.entry(
                                "learns from",
                                "70.00 % of each batch from mnist · ba891046, its first 5,000;"
                                        + " 30.00 % of each batch from kmnist · a"),
                        Map.entry("also tested on", "kmnist · a"));
        assertThat(DataWords.sources(StarterSet.cnn())).isEmpty();
    }

    @Test
    void residual_cnns_are_said_in_words() {
        assertThat(PlanWords.of(new ResidualCnnBuilder().build()))
                .isEqualTo(
                        "residual CNN of blocks of 32, 64 and 128 kernels of 3x3, max pooling 2x2"
                                + " in blocks 1, 2 and 3, residual pairs after blocks 2 and 3,"
                                + " global max pooling, logits times 0.125, ReLU, batch"
                                + " normalisation");
        assertThat(
                        PlanWords.of(
                                new ResidualCnnBuilder()
                                        .channels(8)
                                        .pooledBlocks()
                                        .residualBlocks(1)
                                        .globalPooling(PoolingKind.AVERAGE)
                                        .logitsFactor(1)
                                        .normalisedOver(Optional.empty())
                                        .mirroredAnswers()
                                        .build()))
                .isEqualTo(
                        "residual CNN of blocks of 8 kernels of 3x3, residual pairs after block 1,"
                                + " global average pooling, ReLU, answers averaged over the mirror"
                                + " image");
    }

    @Test
    void what_photographs_brought_is_said() {
        var rule = new UpdateRule(new Optimizer.Nesterov(0.9, 0.005), 0, 0, 0.1);
        assertThat(
                        PlanWords.of(
                                PlanDefaults.descent()
                                        .withUpdate(rule)
                                        .withAugmentation(
                                                Distortion.ofPhotographs(4).withCutout(8))))
                .containsEntry("optimizer", "Nesterov 0.9, weight decay 0.005, label smoothing 0.1")
                .containsEntry(
                        "augmentation", "mirrored, shift with reflected edge ±4 px, cutout 8x8 px");
    }

    @Test
    void learning_is_said_setting_by_setting() {
        Map<String, String> words =
                PlanWords.of(
                        PlanDefaults.descent()
                                .withUpdate(new UpdateRule(new Optimizer.Momentum(0.9), 0.0001, 5))
                                .withSchedule(new Schedule.StepDecay(0.05, 0.5, 10))
                                .withBatchSize(1_024)
                                .withEpochs(30)
                                .withAugmentation(new Distortion(1.5, 12, 0.12, 0.2, 0.6, 0))
                                .withEarlyStopping(new EarlyStopping(3, 0.001))
                                .goingOnFrom(new Parent(new RunId("0".repeat(32)), 12)));
        assertThat(words)
                .containsEntry("optimizer", "momentum 0.9, L2 0.0001, clipped at 5")
                .containsEntry("learning rate", "0.05, times 0.5 every 10 epochs")
                .containsEntry("batch size", "1,024")
                .containsEntry("seed", "7")
                .containsEntry("goes on from", "epoch 12 of the run " + "0".repeat(32))
                .containsEntry("early stopping", "after 3 epochs that are not better by 0.001 nats")
                .containsEntry(
                        "augmentation",
                        "shift ±1.5 px, rotation ±12°, scale ±12 %, shear ±0.2, thickness ±0.6");
    }

    @Test
    void gradient_norms_are_told_of_where_they_are_kept() {
        var descent = (Learning.GradientDescent) StarterSet.cnn().learning();
        assertThat(PlanWords.of(descent)).doesNotContainKey("gradient norms");
        assertThat(PlanWords.of(descent.keepingGradientNorms()))
                .containsEntry("gradient norms", "kept");
    }

    @Test
    void numbers_keep_as_few_digits_as_say_them() {
        assertThat(rate(100)).startsWith("100,");
        assertThat(rate(0.00001)).startsWith("0.00001,");
        assertThat(rate(1.0 / 3)).startsWith("0.333333,");
    }

    private static String rate(double learningRate) {
        var learning =
                PlanDefaults.descent()
                        .withInitialisation(Initialisation.ZEROS)
                        .withUpdate(new UpdateRule(new Optimizer.Sgd(), 0, 0))
                        .withSchedule(new Schedule.Constant(learningRate))
                        .withBatchSize(1)
                        .withEpochs(1)
                        .withSeed(1);
        return PlanWords.of(learning).getOrDefault("learning rate", "");
    }
}
