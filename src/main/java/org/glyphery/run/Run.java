package org.glyphery.run;

import java.time.Instant;
import java.util.Optional;
import org.glyphery.network.Compute;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;

/// One training of one plan.
///
/// @param model the stored model's name
/// @param parameters numbers learned
/// @param compute fixed when the run was queued
/// @param trainingSeconds training and evaluation, waiting left out; absent before the first epoch
/// @param failure what happened and what to try, of a failed run
/// @param remark what else to know of how it ended, as why it stopped early
/// @param best the epoch chosen on validation; absent before the first epoch
/// @param last absent before the first epoch
public record Run(
        RunId id,
        ModelName model,
        Plan plan,
        RunStatus status,
        long parameters,
        Compute compute,
        Instant created,
        Optional<Double> trainingSeconds,
        Optional<String> failure,
        Optional<String> remark,
        Optional<EpochScores> best,
        Optional<EpochScores> last) {

    public String name() {
        return plan.name();
    }

    /// The same, under a name that it bears elsewhere.
    public Run called(String other) {
        return new Run(
                id,
                model,
                plan.described(other, plan.tags(), plan.notes()),
                status,
                parameters,
                compute,
                created,
                trainingSeconds,
                failure,
                remark,
                best,
                last);
    }

    /// Epochs that the plan asks for; 0 for closed-form templates.
    public int epochs() {
        return switch (plan.learning()) {
            case Learning.ClosedForm _ -> 0;
            case Learning.GradientDescent descent -> descent.epochs();
        };
    }

    /// The mean time of its epochs, one that is done in part left out; absent before the first
    /// whole one, and for a closed form.
    ///
    /// @param steps of all the epochs that the plan asks for
    public Optional<Double> secondsPerEpoch(long steps) {
        return last.flatMap(scores -> {
            boolean isWhole = scores.step() * epochs() == steps * scores.epoch();
            int whole = isWhole ? scores.epoch() : scores.epoch() - 1;
            double inPart = isWhole ? 0 : scores.seconds();
            return whole < 1
                    ? Optional.empty()
                    : trainingSeconds.map(seconds -> (seconds - inPart) / whole);
        });
    }

    /// Whether its plan asks for gradient norms.
    public boolean keepsGradientNorms() {
        return plan.learning() instanceof Learning.GradientDescent descent
                && descent.gradientNorms();
    }
}
