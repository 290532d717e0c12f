package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.Thorough;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Compute;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Optimizer;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest extends TrainingFixture {

    /// Reference: the issue that asked for them; computed from the published files.
    @ParameterizedTest
    @EnumSource(TemplateForm.class)
    void templates_score_exactly_what_they_are_known_to(TemplateForm form) throws Exception {
        var plan =
                new Plan(
                        "Templates",
                        CHOICE,
                        new Architecture.Templates(form),
                        new Learning.ClosedForm());
        assertThat(run(plan, Digits.mnist(), new TrainingStart.Fresh())).isEqualTo(FINISHED);
        Scores test = epochs().getFirst().test().scores().orElseThrow();
        switch (form) {
            case DOT_PRODUCT -> {
                assertThat(test.accuracy()).isEqualTo(0.6310);
                assertThat(test.crossEntropy()).isCloseTo(1.97489, within(5e-6));
            }
            case NEAREST_MEAN -> {
                assertThat(test.accuracy()).isEqualTo(0.8203);
                assertThat(test.crossEntropy()).isCloseTo(0.68429, within(5e-6));
            }
        }
        assertThat(epochs().getFirst().checkpoint().epoch()).isZero();
        assertThat(epochs().getFirst().validation().scores()).isEmpty();
    }

    /// The first ten thousand are noughts and ones there, which templates read best.
    @Test
    void the_training_score_is_of_all_classes_also_where_the_data_comes_class_after_class()
            throws Exception {
        var plan =
                new Plan(
                        "Templates",
                        CHOICE,
                        new Architecture.Templates(TemplateForm.NEAREST_MEAN),
                        new Learning.ClosedForm());
        run(plan, Digits.mnist(), new TrainingStart.Fresh());
        run(plan, Digits.classAfterClass(10), new TrainingStart.Fresh());
        List<Double> accuracies =
                epochs().stream()
                        .map(epoch -> epoch.training().scores().orElseThrow())
                        .peek(scores -> assertThat(scores.examplesSha256()).isEmpty())
                        .map(Scores::accuracy)
                        .toList();
        assertThat(accuracies.get(1)).isCloseTo(accuracies.get(0), within(0.01));
    }

    /// The course's six, at ten times its learning rate, since there are forty epochs of four steps
    /// only.
    @ParameterizedTest
    @MethodSource("readers")
    void each_of_the_courses_recurrent_networks_learns_two_hundred_digits(Architecture architecture)
            throws Exception {
        var plan = plan(architecture, Initialisation.GLOROT, 0.01, 50, 40, Distortion.NONE);
        assertThat(run(plan, Digits.first(200, 0, 10), new TrainingStart.Fresh()))
                .isEqualTo(FINISHED);
        Scores last = epochs().getLast().training().scores().orElseThrow();
        assertThat(last.accuracy()).isGreaterThan(0.95);
    }

    /// A batch of two has one example a tower.
    @Test
    void a_normalised_network_learns_from_two_examples_at_a_time() throws Exception {
        var mlp =
                new Architecture.Mlp(List.of(64), Activation.RELU)
                        .normalisedOver(NormalisedOver.BATCH);
        var plan = plan(mlp, Initialisation.HE, 0.001, 2, 2, Distortion.NONE);
        assertThat(run(plan, Digits.first(1_501, 500, 10), new TrainingStart.Fresh()))
                .isEqualTo(FINISHED);
        assertThat(steps()).hasSize(2 * 750); // the odd example is added to the last batch
        assertThat(epochs().getLast().validation().scores().orElseThrow().accuracy())
                .isGreaterThan(0.5);
    }

    /// One of each cell, and a deep one; all six with `-Pthorough`.
    static List<Architecture> readers() {
        var all = RecurrentPresets.plans().stream().map(Plan::architecture).toList();
        return Thorough.ON ? all : List.of(all.getFirst(), all.get(2), all.getLast());
    }

    /// 196 steps of one pixel each; 784 with `-Pthorough`.
    @Test
    void a_picture_is_read_pixel_by_pixel() throws Exception {
        var pixelwise =
                new RecurrentBuilder()
                        .cell(RecurrentCell.GRU)
                        .units(8)
                        .reading(ReadingOrder.PIXELS)
                        .denseUnits()
                        .build();
        var plan = plan(pixelwise, Initialisation.GLOROT, 0.01, 10, 3, Distortion.NONE);
        Dataset digits = Thorough.ON ? Digits.first(20, 0, 10) : Digits.halved(20, 10);
        assertThat(run(plan, digits, new TrainingStart.Fresh())).isEqualTo(FINISHED);
        List<EpochCompleted> epochs = epochs();
        assertThat(epochs.getLast().training().scores().orElseThrow().crossEntropy())
                .isLessThan(epochs.getFirst().checkpoint().losses().getFirst().loss());
    }

    static List<Architecture> quickLearners() {
        return List.of(new Architecture.Linear(), MLP, CNN);
    }

    @ParameterizedTest
    @MethodSource("quickLearners")
    void loss_falls_on_twenty_memorised_digits(Architecture architecture) throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.01, 20, 60, Distortion.NONE);
        Dataset digits = Thorough.ON ? Digits.first(20, 0, 10) : Digits.halved(20, 10);
        assertThat(run(plan, digits, new TrainingStart.Fresh())).isEqualTo(FINISHED);
        List<EpochCompleted> epochs = epochs();
        assertThat(epochs).hasSize(60);
        assertThat(epochs.getFirst().checkpoint().losses().getFirst().loss()).isGreaterThan(1.5);
        Scores last = epochs.getLast().training().scores().orElseThrow();
        assertThat(last.accuracy()).isEqualTo(1);
        assertThat(last.crossEntropy()).isLessThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialisation.class,
            names = {"ZEROS", "NORMAL", "DOT_PRODUCT_TEMPLATES", "NEAREST_MEAN_TEMPLATES"})
    void softmax_regression_learns_from_every_start(Initialisation start) throws Exception {
        var plan = plan(new Architecture.Linear(), start, 0.003, 50, 5, Distortion.NONE);
        run(plan, Digits.first(2_000, 0, 1_000), new TrainingStart.Fresh());
        double first = epochs().getFirst().checkpoint().losses().getFirst().loss();
        assertThat(epochs().getLast().training().scores().orElseThrow().crossEntropy())
                .isLessThan(0.7 * first);
        assertThat(epochs().getLast().test().scores().orElseThrow().accuracy()).isGreaterThan(0.8);
        if (start == Initialisation.ZEROS) {
            assertThat(first).isCloseTo(Math.log(10), within(1e-6));
        }
    }

    @Test
    void the_same_plan_gives_the_same_weights_bit_for_bit() throws Exception {
        var plan = plan(MLP, Initialisation.HE, 0.01, 32, 2, SLIGHT);
        Dataset digits = Digits.first(300, 0, 50);
        run(plan, digits, new TrainingStart.Fresh());
        run(plan, digits, new TrainingStart.Fresh());
        assertThat(epochs()).hasSize(4);
        assertThat(timeless(epochs().get(2).checkpoint()))
                .isEqualTo(timeless(epochs().get(0).checkpoint()));
        assertThat(timeless(epochs().get(3).checkpoint()))
                .isEqualTo(timeless(epochs().get(1).checkpoint()));
    }

    @Test
    void an_absurd_learning_rate_is_reported_as_divergence() throws Exception {
        var plan =
                plan(
                        new UpdateRule(new Optimizer.Sgd(), 0, 0),
                        new Architecture.Mlp(List.of(16), Activation.RELU),
                        Initialisation.HE,
                        1e20,
                        10,
                        3,
                        Distortion.NONE);
        assertThat(run(plan, Digits.first(100, 0, 10), new TrainingStart.Fresh()))
                .isInstanceOfSatisfying(
                        Outcome.Diverged.class,
                        diverged -> {
                            assertThat(diverged.epoch()).isEqualTo(1);
                            assertThat(diverged.step()).isEqualTo(steps().size());
                            assertThat(diverged.loss()).matches(loss -> !Double.isFinite(loss));
                        });
        assertThat(epochs()).isEmpty();
    }

    /// One step an epoch: the numbers are lost after the only loss that was looked at.
    @Test
    void an_epoch_whose_scores_are_no_numbers_is_divergence_too() throws Exception {
        var plan =
                plan(
                        new UpdateRule(new Optimizer.Sgd(), 0, 0),
                        new Architecture.Mlp(List.of(16, 16), Activation.RELU),
                        Initialisation.HE,
                        1e38,
                        100,
                        1,
                        Distortion.NONE);
        assertThat(run(plan, Digits.first(100, 10, 10), new TrainingStart.Fresh()))
                .isInstanceOf(Outcome.Diverged.class);
        assertThat(epochs()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void batches_of_one_train_on_any_number_of_cores(Architecture architecture) throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.001, 1, 1, Distortion.NONE);
        var training =
                new Training(
                        plan,
                        Digits.first(7, 1, 5),
                        new Compute(4, 2),
                        SELDOM,
                        heard::add,
                        () -> StopRequest.NONE);
        assertThat(training.run(new TrainingStart.Fresh())).isEqualTo(FINISHED);
        assertThat(steps()).hasSize(7);
        assertThat(epochs().getLast().validation().labels()).hasSize(1);
        assertThat(epochs().getLast().test().labels()).hasSize(5);
    }

    /// The older rule normalised over one example each with 16 towers, and nothing was learned. All
    /// of MNIST with `-Pthorough`.
    @Test
    void a_normalised_network_reads_as_well_on_any_number_of_towers() throws Exception {
        Dataset digits = Thorough.ON ? Digits.mnist() : Digits.first(3_000, 0, 1_000);
        var plan = plan(MLP, Initialisation.HE, 0.001, 16, 1, Distortion.NONE);
        List<Double> accuracies = new ArrayList<>();
        for (int towers : new int[] {1, 2, 16}) {
            heard.clear();
            var training =
                    new Training(
                            plan,
                            digits,
                            new Compute(towers, 2),
                            SELDOM,
                            heard::add,
                            () -> StopRequest.NONE);
            assertThat(training.run(new TrainingStart.Fresh())).isEqualTo(FINISHED);
            accuracies.add(epochs().getLast().test().scores().orElseThrow().accuracy());
        }
        System.out.println("Accuracies on 1, 2 and 16 towers: " + accuracies);
        assertThat(accuracies.getFirst()).isGreaterThan(0.7);
        assertThat(accuracies)
                .allSatisfy(
                        each -> assertThat(each).isCloseTo(accuracies.getFirst(), within(0.02)));
    }

    /// Ten of 105 a batch: the last five join the one before where they are too few for the towers.
    @Test
    void every_example_is_seen_once_an_epoch() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 1, SLIGHT);
        run(plan, Digits.first(101, 0, 10), new TrainingStart.Fresh());
        assertThat(steps()).hasSize(10);
        heard.clear();
        run(plan, Digits.first(105, 0, 10), new TrainingStart.Fresh());
        assertThat(steps()).hasSize(11);
        heard.clear();
        run(plan, Digits.first(3, 0, 10), new TrainingStart.Fresh());
        assertThat(steps()).hasSize(1);
    }
}
