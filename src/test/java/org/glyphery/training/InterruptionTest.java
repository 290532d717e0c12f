package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Digits;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.training.TrainingEvent.CheckpointTaken;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trainings that are stopped, resumed, or go on from others.
class InterruptionTest extends TrainingFixture {

    @ParameterizedTest
    @MethodSource("learners")
    void a_resumed_training_gives_the_weights_of_an_uninterrupted_one(Architecture architecture)
            throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.01, 32, 4, SLIGHT);
        Dataset digits = Digits.first(300, 20, 50);
        run(plan, digits, new TrainingStart.Fresh());
        Checkpoint second = epochs().get(1).checkpoint();
        Checkpoint last = epochs().getLast().checkpoint();
        heard.clear();
        run(plan, digits, resumed(second));
        assertThat(epochs().stream().map(epoch -> epoch.checkpoint().epoch()))
                .containsExactly(3, 4);
        assertThat(timeless(epochs().getLast().checkpoint())).isEqualTo(timeless(last));
    }

    /// Dropout, batch normalisation, augmentation and Adam's state included; ten steps an epoch.
    @ParameterizedTest
    @MethodSource("learners")
    void so_does_one_that_was_interrupted_within_an_epoch(Architecture architecture)
            throws Exception {
        var plan = plan(architecture, Initialisation.HE, 0.01, 32, 3, SLIGHT);
        Dataset digits = Digits.first(300, 20, 50);
        var training =
                new Training(
                        plan,
                        digits,
                        TWO_TOWERS,
                        Duration.ZERO,
                        heard::add,
                        () -> StopRequest.NONE);
        training.run(new TrainingStart.Fresh());
        List<Checkpoint> within =
                only(CheckpointTaken.class).stream().map(CheckpointTaken::checkpoint).toList();
        assertThat(within).hasSize(3 * 9);
        Checkpoint last = epochs().getLast().checkpoint();
        for (int number : List.of(0, 13, 26)) {
            heard.clear();
            assertThat(run(plan, digits, resumed(within.get(number)))).isEqualTo(FINISHED);
            assertThat(timeless(epochs().getLast().checkpoint())).isEqualTo(timeless(last));
        }
    }

    @Test
    void whoever_goes_on_from_anothers_weights_starts_with_them() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 30, 1, SLIGHT);
        Dataset digits = Digits.first(300, 20, 50);
        run(plan, digits, new TrainingStart.Fresh());
        Checkpoint parent = epochs().getLast().checkpoint();
        double first = steps().getFirst().loss();
        heard.clear();
        run(plan, digits, new TrainingStart.From(parent.weights()));
        assertThat(steps().getFirst().loss()).isLessThan(0.8 * first);
        assertThat(steps().getFirst().step()).isEqualTo(1);
        assertThat(epochs()).hasSize(1);
    }

    @Test
    void a_finished_training_resumed_has_nothing_left_to_do() throws Exception {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 1, SLIGHT);
        run(plan, Digits.first(30, 0, 10), new TrainingStart.Fresh());
        Checkpoint last = epochs().getLast().checkpoint();
        heard.clear();
        assertThat(run(plan, Digits.first(30, 0, 10), resumed(last))).isEqualTo(FINISHED);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_pause_between_two_steps_leaves_a_checkpoint_and_no_scores() throws Exception {
        assertThat(runUntilSixSteps(StopRequest.PAUSE)).isEqualTo(new Outcome.Paused());
        assertThat(steps().stream().map(StepCompleted::step))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(steps()).allMatch(step -> step.steps() == 20);
        assertThat(epochs()).hasSize(1);
        assertThat(only(CheckpointTaken.class).getLast().checkpoint().step()).isEqualTo(6);
    }

    @Test
    void a_stop_between_two_steps_scores_the_epoch_as_far_as_it_went() throws Exception {
        assertThat(runUntilSixSteps(StopRequest.NOW)).isEqualTo(new Outcome.Stopped());
        assertThat(steps()).hasSize(6);
        assertThat(epochs()).hasSize(2);
        Checkpoint part = epochs().getLast().checkpoint();
        assertThat(part.epoch()).isEqualTo(2);
        assertThat(part.step()).isEqualTo(6);
        assertThat(part.losses()).hasSize(2);
    }

    @Test
    void a_stop_after_the_epoch_lets_it_end() throws Exception {
        assertThat(runUntilSixSteps(StopRequest.AFTER_EPOCH)).isEqualTo(new Outcome.Stopped());
        assertThat(steps()).hasSize(8);
        assertThat(epochs()).hasSize(2);
        assertThat(only(CheckpointTaken.class)).isEmpty();
    }

    /// Five epochs of four steps.
    private Outcome runUntilSixSteps(StopRequest request) throws InterruptedException {
        var plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 0.01, 10, 5, SLIGHT);
        return new Training(
                        plan,
                        Digits.first(40, 0, 10),
                        TWO_TOWERS,
                        SELDOM,
                        heard::add,
                        () -> steps().size() >= 6 ? request : StopRequest.NONE)
                .run(new TrainingStart.Fresh());
    }

    /// The learning rate is next to nothing, so that no epoch is better by a tenth of a nat than
    /// the first.
    @Test
    void a_training_that_gets_no_better_stops_early_also_when_it_was_resumed() throws Exception {
        Plan patient = hardlyLearning();
        Dataset digits = Digits.first(40, 10, 10);
        assertThat(run(patient, digits, new TrainingStart.Fresh()))
                .isEqualTo(new Outcome.StoppedEarly(3));
        assertThat(epochs()).hasSize(3);
        Checkpoint second = epochs().get(1).checkpoint();
        heard.clear();
        assertThat(run(patient, digits, resumed(second, 2.3, 2.3)))
                .isEqualTo(new Outcome.StoppedEarly(3));
        assertThat(epochs()).hasSize(1);
    }

    /// The second epoch was stopped in its middle and scored; as a whole it counts once.
    @Test
    void an_epoch_done_in_part_does_not_try_the_patience() throws Exception {
        Plan patient = hardlyLearning();
        Dataset digits = Digits.first(40, 10, 10);
        var training =
                new Training(
                        patient,
                        digits,
                        TWO_TOWERS,
                        SELDOM,
                        heard::add,
                        () -> steps().size() >= 6 ? StopRequest.NOW : StopRequest.NONE);
        training.run(new TrainingStart.Fresh());
        Checkpoint part = epochs().getLast().checkpoint();
        assertThat(part.step()).isEqualTo(6);
        heard.clear();
        assertThat(run(patient, digits, resumed(part, 2.3, 2.3)))
                .isEqualTo(new Outcome.StoppedEarly(3));
        assertThat(epochs()).hasSize(2);
    }

    /// It gets no better and has little patience.
    private static Plan hardlyLearning() {
        Plan plan = plan(new Architecture.Linear(), Initialisation.ZEROS, 1e-9, 10, 9, SLIGHT);
        var descent = (Learning.GradientDescent) plan.learning();
        var stopping = descent.withEarlyStopping(new EarlyStopping(2, 0.1));
        return new Plan(
                plan.name(),
                new DatasetChoice("mnist", "ba891046", 10),
                plan.architecture(),
                stopping);
    }

    private static TrainingStart resumed(Checkpoint checkpoint, Double... validation) {
        return new TrainingStart.Resumed(checkpoint, List.of(validation));
    }
}
