package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Compute;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Padding;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.TemplateForm;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.Training.Outcome;
import org.glyphery.training.TrainingEvent.Diverged;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {

    private static final DatasetChoice CHOICE = new DatasetChoice("mnist", "ba891046", 0);
    private static final Compute TWO_TOWERS = new Compute(2, 2);
    private static final Distortion SLIGHT = new Distortion(1, 5, 0.1, 0.1, 0.3, 0.5);
    private static final UpdateRule ADAM = new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0);

    private static final Architecture.Mlp MLP =
            new Architecture.Mlp(List.of(32), Activation.RELU, 0.2, true);

    private static final Architecture.Cnn CNN =
            new Architecture.Cnn(
                    5,
                    1,
                    Padding.ZERO,
                    PoolingKind.MAX,
                    2,
                    2,
                    List.of(4, 8),
                    List.of(),
                    Activation.RELU,
                    0,
                    false);

    private final List<TrainingEvent> heard = new ArrayList<>();

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
        assertThat(run(plan, Digits.mnist(), Optional.empty())).isEqualTo(Outcome.FINISHED);
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
        assertThat(epochs().getFirst().epoch()).isZero();
        assertThat(epochs().getFirst().validation().scores()).isEmpty();
    }

    static List<Architecture> learners() {
        return List.of(new Architecture.Linear(), MLP, CNN);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void loss_falls_on_twenty_memorised_digits(Architecture architecture) throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.01, 20, 60, Distortion.NONE);
        assertThat(run(plan, Digits.first(20, 0, 10), Optional.empty()))
                .isEqualTo(Outcome.FINISHED);
        List<EpochCompleted> epochs = epochs();
        assertThat(epochs).hasSize(60);
        assertThat(epochs.getFirst().losses().getFirst().loss()).isGreaterThan(1.5);
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
        run(plan, Digits.first(2_000, 0, 1_000), Optional.empty());
        double first = epochs().getFirst().losses().getFirst().loss();
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
        run(plan, digits, Optional.empty());
        run(plan, digits, Optional.empty());
        assertThat(epochs()).hasSize(4);
        assertThat(epochs().get(2).checkpoint()).isEqualTo(epochs().get(0).checkpoint());
        assertThat(epochs().get(3).checkpoint()).isEqualTo(epochs().get(1).checkpoint());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_resumed_training_gives_the_weights_of_an_uninterrupted_one(Architecture architecture)
            throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.01, 32, 4, SLIGHT);
        Dataset digits = Digits.first(300, 20, 50);
        run(plan, digits, Optional.empty());
        Checkpoint second = epochs().get(1).checkpoint();
        Checkpoint last = epochs().getLast().checkpoint();
        heard.clear();
        run(plan, digits, Optional.of(second));
        assertThat(epochs().stream().map(EpochCompleted::epoch)).containsExactly(3, 4);
        assertThat(epochs().getLast().checkpoint()).isEqualTo(last);
    }

    @Test
    void a_finished_training_resumed_has_nothing_left_to_do() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 1, SLIGHT);
        run(plan, Digits.first(30, 0, 10), Optional.empty());
        Checkpoint last = epochs().getLast().checkpoint();
        heard.clear();
        assertThat(run(plan, Digits.first(30, 0, 10), Optional.of(last)))
                .isEqualTo(Outcome.FINISHED);
        assertThat(heard).isEmpty();
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
        assertThat(run(plan, Digits.first(100, 0, 10), Optional.empty()))
                .isEqualTo(Outcome.DIVERGED);
        assertThat(heard.getLast()).isInstanceOf(Diverged.class);
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
        assertThat(run(plan, Digits.first(100, 10, 10), Optional.empty()))
                .isEqualTo(Outcome.DIVERGED);
        assertThat(epochs()).isEmpty();
    }

    @Test
    void a_stop_is_heeded_between_two_steps() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 5, SLIGHT);
        var training =
                new Training(
                        plan,
                        Digits.first(40, 0, 10),
                        TWO_TOWERS,
                        heard::add,
                        () -> steps().size() == 6);
        assertThat(training.run(Optional.empty())).isEqualTo(Outcome.STOPPED);
        assertThat(steps().stream().map(StepCompleted::step))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(steps()).allMatch(step -> step.steps() == 20);
        assertThat(epochs()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void batches_of_one_train_on_any_number_of_cores(Architecture architecture) throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.001, 1, 1, Distortion.NONE);
        var training =
                new Training(
                        plan, Digits.first(7, 1, 5), new Compute(4, 2), heard::add, () -> false);
        assertThat(training.run(Optional.empty())).isEqualTo(Outcome.FINISHED);
        assertThat(steps()).hasSize(7);
        assertThat(epochs().getLast().validation().labels()).hasSize(1);
        assertThat(epochs().getLast().test().labels()).hasSize(5);
    }

    /// Ten of 105 a batch: the last five join the one before where they are too few for the towers.
    @Test
    void every_example_is_seen_once_an_epoch() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 1, SLIGHT);
        run(plan, Digits.first(101, 0, 10), Optional.empty());
        assertThat(steps()).hasSize(10);
        heard.clear();
        run(plan, Digits.first(105, 0, 10), Optional.empty());
        assertThat(steps()).hasSize(11);
        heard.clear();
        run(plan, Digits.first(3, 0, 10), Optional.empty());
        assertThat(steps()).hasSize(1);
    }

    private Outcome run(Plan plan, Dataset dataset, Optional<Checkpoint> from)
            throws InterruptedException {
        return new Training(plan, dataset, TWO_TOWERS, heard::add, () -> false).run(from);
    }

    private List<EpochCompleted> epochs() {
        return only(EpochCompleted.class);
    }

    private List<StepCompleted> steps() {
        return only(StepCompleted.class);
    }

    private <E extends TrainingEvent> List<E> only(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Plan plan(
            Architecture architecture,
            Initialisation initialisation,
            double learningRate,
            int batchSize,
            int epochs,
            Distortion augmentation) {
        return plan(
                ADAM, architecture, initialisation, learningRate, batchSize, epochs, augmentation);
    }

    private static Plan plan(
            UpdateRule update,
            Architecture architecture,
            Initialisation initialisation,
            double learningRate,
            int batchSize,
            int epochs,
            Distortion augmentation) {
        var learning =
                new Learning.GradientDescent(
                        initialisation,
                        update,
                        new Schedule.Cosine(learningRate, learningRate / 10),
                        batchSize,
                        epochs,
                        11,
                        augmentation);
        return new Plan("A plan", CHOICE, architecture, learning);
    }
}
