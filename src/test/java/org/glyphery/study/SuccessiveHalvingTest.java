package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.study.SuccessiveHalving.Trial;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;

class SuccessiveHalvingTest {

    private static final int EPOCHS = 9;

    private final SuccessiveHalving halving = new SuccessiveHalving(1, 3);

    @Test
    void all_may_train_for_the_first_epochs() {
        var allowance = halving.allowance(List.of(trial(), trial(), trial()), EPOCHS);
        assertThat(allowance.epochs()).containsExactly(1, 1, 1);
        assertThat(allowance.over()).isFalse();
    }

    @Test
    void nobody_goes_on_before_all_have_arrived() {
        assertThat(halving.allowance(List.of(trial(0.9), trial(0.8), trial()), EPOCHS).epochs())
                .containsExactly(1, 1, 1);
    }

    @Test
    void the_best_third_goes_on_for_three_times_the_epochs() {
        var trials =
                List.of(trial(0.1), trial(0.9), trial(0.3), trial(0.8), trial(0.2), trial(0.4));
        assertThat(halving.allowance(trials, EPOCHS).epochs()).containsExactly(1, 3, 1, 3, 1, 1);
    }

    @Test
    void the_last_one_trains_to_the_end() {
        var trials = List.of(trial(0.1), trial(0.9), trial(0.3));
        assertThat(halving.allowance(trials, EPOCHS).epochs()).containsExactly(1, EPOCHS, 1);
        var done = List.of(trial(0.1), trial(whole(0.9)), trial(0.3));
        assertThat(halving.allowance(done, EPOCHS).over()).isTrue();
    }

    @Test
    void later_epochs_of_a_run_do_not_count_in_the_rungs_before() {
        // The first was better after one epoch, the second after more than it was allowed.
        var trials = List.of(trial(0.5), trial(0.4, 0.99), trial(0.1));
        assertThat(halving.allowance(trials, EPOCHS).epochs()).containsExactly(EPOCHS, 1, 1);
    }

    @Test
    void a_run_that_failed_holds_nobody_up_and_goes_no_further() {
        var failed = new Trial(List.of(), true, true);
        assertThat(halving.allowance(List.of(failed, trial(0.2), trial(0.3)), EPOCHS).epochs())
                .containsExactly(1, 1, EPOCHS);
        assertThat(halving.allowance(List.of(failed, failed), EPOCHS).over()).isTrue();
    }

    @Test
    void where_the_best_fails_later_the_next_best_goes_on_in_its_place() {
        var failed = new Trial(trial(0.9, 0.95).history(), true, true);
        var allowance = halving.allowance(List.of(failed, trial(0.2), trial(0.3)), EPOCHS);
        assertThat(allowance.epochs()).containsExactly(1, 1, EPOCHS);
        assertThat(allowance.over()).isFalse();
    }

    @Test
    void no_more_epochs_are_allowed_than_the_plan_has() {
        assertThat(new SuccessiveHalving(5, 2).allowance(List.of(trial(), trial()), 3).epochs())
                .containsExactly(3, 3);
    }

    @Test
    void trials_that_were_measured_on_different_examples_do_not_drop_out_for_each_other() {
        var hard = List.of(trial("b", 0.2), trial("b", 0.3), trial("b", 0.1));
        var easy = List.of(trial("a", 0.9), trial("a", 0.8), trial("a", 0.7));
        List<Trial> trials = new ArrayList<>(easy);
        trials.addAll(hard);
        assertThat(halving.allowance(trials, EPOCHS).epochs()).containsExactly(3, 1, 1, 1, 3, 1);
    }

    private static double[] whole(double accuracy) {
        double[] all = new double[EPOCHS];
        Arrays.fill(all, accuracy);
        return all;
    }

    /// @param accuracies on validation, an epoch each
    private static Trial trial(double... accuracies) {
        return trial("a", accuracies);
    }

    /// @param hash of the validation examples
    private static Trial trial(String hash, double... accuracies) {
        List<EpochScores> history = new ArrayList<>();
        for (double accuracy : accuracies) {
            var scores = new Scores(1 - accuracy, accuracy, Optional.of(hash));
            history.add(
                    new EpochScores(
                            history.size() + 1,
                            1,
                            1,
                            scores,
                            Optional.of(scores),
                            Optional.of(scores)));
        }
        return new Trial(history, history.size() == EPOCHS, false);
    }
}
