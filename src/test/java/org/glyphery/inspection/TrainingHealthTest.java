package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Digits;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Compute;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.EpochScores;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.LayerHealth;
import org.glyphery.training.LayerHealth.UnitCounts;
import org.glyphery.training.Learning;
import org.glyphery.training.NumberHistogram;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.Schedule;
import org.glyphery.training.Scores;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StartMeasured;
import org.glyphery.training.TrainingStart;
import org.junit.jupiter.api.Test;

/// What is told of a training's health, of numbers made up and of trainings made sick.
class TrainingHealthTest {

    private static final HealthRules RULES = new HealthRules(10, 0.01);
    private static final Optional<NumberHistogram> SOME =
            Optional.of(new NumberHistogram(0, 1, Collections.nCopies(40, 1)));

    private final List<EpochHealth> measured = new ArrayList<>();
    private final List<EpochScores> scores = new ArrayList<>();

    @Test
    void a_training_whose_updates_are_about_a_thousandth_is_healthy() {
        add(0, 0, 0, learned("dense1", 2, 0), learned("dense2", 1, 0));
        add(1, 0.01, 0.5, learned("dense1", 0.7, 0.0021), learned("dense2", 0.5, 0.0008));
        TrainingHealth health = at(1);
        assertThat(health.findings()).isEmpty();
        assertThat(HealthWords.verdict(health))
                .isEqualTo(
                        "Healthy: the last update of epoch 1 changed the weights of each layer by"
                                + " 0.080 % to 0.21 %.");
        assertThat(HealthWords.verdict(at(0)))
                .isEqualTo("Nothing is wrong with the weights that it begins with.");
    }

    @Test
    void small_updates_are_meant_where_the_learning_rate_has_come_down() {
        add(1, 0.01, 1.2, learned("dense1", 0.7, 0.002));
        add(2, 0.00001, 1.1, learned("dense1", 0.7, 0.000002));
        assertThat(at(2).findings()).isEmpty();
        assertThat(HealthWords.verdict(at(2)))
                .isEqualTo(
                        "Healthy: the last update of epoch 1 changed the weights of its layer by"
                                + " 0.20 %. By epoch 2 updates are smaller, since the learning rate"
                                + " has come down.");
    }

    @Test
    void small_updates_at_the_full_rate_are_too_small_while_there_is_much_to_learn() {
        add(1, 0.01, 2.2, learned("dense1", 0.7, 0.00001), learned("dense2", 0.7, 0.00002));
        add(2, 0.01, 0.1, learned("dense1", 0.1, 0.00001), learned("dense2", 0.1, 0.00002));
        assertThat(at(1).findings())
                .containsExactly(new HealthFinding(Symptom.LEARNING_RATE_TOO_LOW, List.of(), 1, 1));
        assertThat(HealthWords.evidence(at(1), at(1).findings().getFirst()))
                .isEqualTo(
                        "The last update changed weights by 0.0020 % at most, and the loss is"
                                + " still 2.2000.");
        assertThat(at(2).present()).isEmpty();
        assertThat(at(2).past()).hasSize(1);
        assertThat(HealthWords.past(at(2).past().getFirst()))
                .isEqualTo("At epoch 1: learning rate too low.");
    }

    @Test
    void a_loss_that_crawls_down_from_guessing_asks_for_a_higher_rate() {
        add(1, 0.01, 2.30, learned("dense1", 0.7, 0.002));
        add(2, 0.01, 2.29, learned("dense1", 0.7, 0.002));
        add(3, 0.01, 2.30, learned("dense1", 0.7, 0.002));
        assertThat(at(1).findings()).isEmpty();
        assertThat(at(2).present())
                .extracting(HealthFinding::symptom)
                .containsExactly(Symptom.LEARNING_RATE_TOO_LOW);
        assertThat(at(3).present())
                .extracting(HealthFinding::symptom)
                .containsExactly(Symptom.NOTHING_LEARNED);
    }

    @Test
    void large_updates_and_a_loss_above_that_of_guessing_ask_for_a_lower_rate() {
        add(1, 0.01, 0.4, learned("dense1", 0.7, 0.002), learned("dense2", 0.7, 0.05));
        add(2, 0.01, 3.0, learned("dense1", 0.7, 0.002), learned("dense2", 0.7, 0.002));
        assertThat(at(1).findings())
                .containsExactly(
                        new HealthFinding(Symptom.LEARNING_RATE_TOO_HIGH, List.of("dense2"), 1, 1));
        assertThat(HealthWords.verdict(at(1)))
                .isEqualTo("Learning rate too high in dense2, since epoch 1.");
        assertThat(at(2).findings())
                .containsExactly(
                        new HealthFinding(Symptom.LEARNING_RATE_TOO_HIGH, List.of(), 1, 2));
        assertThat(HealthWords.evidence(at(2), at(2).findings().getFirst()))
                .isEqualTo(
                        "The loss, 3.0000, is above 2.3026, that of guessing: steps go too far.");
    }

    @Test
    void gradients_vanish_and_explode() {
        add(
                0,
                0,
                0,
                learned("dense1", 0.001, 0),
                learned("dense2", 0.02, 0),
                learned("dense3", 1, 0));
        add(
                1,
                0.01,
                2,
                learned("dense1", 101, 0),
                learned("dense2", 1, 0),
                learned("dense3", 1, 0));
        add(2, 0.01, 2, learned("dense1", Double.POSITIVE_INFINITY, 0), learned("dense2", 1, 0));
        assertThat(at(0).findings())
                .containsExactly(
                        new HealthFinding(Symptom.VANISHING_GRADIENTS, List.of("dense1"), 0, 0));
        assertThat(HealthWords.evidence(at(0), at(0).findings().getFirst()))
                .startsWith("Dense1 gets less than a hundredth of the gradient");
        assertThat(at(2).findings())
                .containsExactly(
                        new HealthFinding(Symptom.EXPLODING_GRADIENTS, List.of("dense1"), 1, 2));
        assertThat(HealthWords.evidence(at(2), at(2).findings().getFirst()))
                .startsWith("The gradient of dense1 is no number any more");
    }

    @Test
    void units_are_dead_or_saturated() {
        add(1, 0.01, 1, activated("relu1", 10, 4, 0), activated("tanh1", 10, 0, 0.75));
        add(2, 0.01, 1, activated("relu1", 10, 5, 0), activated("tanh1", 10, 0, 0.76));
        assertThat(at(1).findings()).isEmpty();
        assertThat(at(2).findings())
                .extracting(HealthFinding::symptom)
                .containsExactly(Symptom.DEAD_UNITS, Symptom.SATURATED_UNITS);
        assertThat(HealthWords.evidence(at(2), at(2).findings().getFirst()))
                .isEqualTo(
                        "5 of 10 units of relu1 are zero for all 100 examples, so that nothing is"
                                + " learned through them.");
        assertThat(HealthWords.verdict(at(2)))
                .isEqualTo(
                        "Dead units in relu1, since epoch 2 and saturated units in tanh1, since"
                                + " epoch 2.");
    }

    @Test
    void nothing_is_told_of_what_was_not_measured() {
        add(3, 0.01, 1, learned("dense1", 1, 0.001));
        assertThat(TrainingHealth.of(RULES, measured, scores, 2)).isEmpty();
        assertThat(TrainingHealth.of(RULES, List.of(), List.of(), 2)).isEmpty();
    }

    /// Adam with a rate of 1: after an epoch, hardly any unit gives anything.
    @Test
    void a_training_at_a_hundred_times_the_rate_has_dead_units() throws Exception {
        var mlp = new Architecture.Mlp(List.of(32), Activation.RELU);
        train(mlp, PlanDefaults.descent().withSchedule(new Schedule.Constant(1)));
        assertThat(at(1).present()).extracting(HealthFinding::symptom).contains(Symptom.DEAD_UNITS);
        assertThat(HealthWords.advice(Symptom.DEAD_UNITS)).contains("learning rate");
    }

    @Test
    void eight_layers_of_sigmoids_get_no_gradient_from_the_beginning() throws Exception {
        var deep = new Architecture.Mlp(Collections.nCopies(8, 16), Activation.SIGMOID);
        train(
                deep,
                PlanDefaults.descent()
                        .withUpdate(new UpdateRule(new Optimizer.Sgd(), 0, 0))
                        .withSchedule(new Schedule.Constant(0.1)));
        HealthFinding found = at(1).present().getFirst();
        assertThat(found.symptom()).isEqualTo(Symptom.VANISHING_GRADIENTS);
        assertThat(found.since()).isZero();
        assertThat(found.layers()).contains("dense1", "dense2").doesNotContain("dense8", "dense9");
    }

    private void train(Architecture architecture, Learning.GradientDescent learning)
            throws InterruptedException {
        var plan =
                new Plan(
                        "Sick",
                        new DatasetChoice("mnist", "ba891046", 0),
                        architecture,
                        learning.withBatchSize(100).withEpochs(1));
        new Training(
                        plan,
                        Digits.first(2_000, 0, 8_000),
                        new Compute(2, 2),
                        Duration.ofHours(1),
                        event -> {
                            switch (event) {
                                case StartMeasured start -> start.health().ifPresent(measured::add);
                                case EpochCompleted epoch -> {
                                    epoch.health().ifPresent(measured::add);
                                    add(1, epoch.training().scores().orElseThrow());
                                }
                                default -> {}
                            }
                        },
                        () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
    }

    private TrainingHealth at(int epoch) {
        return TrainingHealth.of(RULES, measured, scores, epoch).orElseThrow();
    }

    private void add(int epoch, double learningRate, double loss, LayerHealth... layers) {
        measured.add(new EpochHealth(epoch, learningRate, 100, 100, List.of(layers)));
        if (epoch > 0) add(epoch, new Scores(loss, 0.5));
    }

    private void add(int epoch, Scores training) {
        scores.add(new EpochScores(epoch, 1, epoch, training, Optional.empty(), Optional.empty()));
    }

    /// @param ratio 0 for none
    private static LayerHealth learned(String name, double norm, double ratio) {
        return new LayerHealth(
                name,
                SOME,
                SOME,
                Optional.empty(),
                Optional.of(norm),
                Optional.of(ratio).filter(each -> each > 0),
                Optional.empty());
    }

    private static LayerHealth activated(String name, int units, int dead, double saturated) {
        return new LayerHealth(
                name,
                Optional.empty(),
                Optional.empty(),
                SOME,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UnitCounts(units, dead, saturated)));
    }
}
