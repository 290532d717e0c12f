package org.glyphery.run;

import org.glyphery.training.Learning;
import org.glyphery.training.Outcome;
import org.glyphery.training.Plan;

/// Why a run failed and what to try, in a sentence or two.
final class Failures {

    private Failures() {}

    static String diverged(Outcome.Diverged diverged, Plan plan) {
        String lost = Double.isNaN(diverged.loss()) ? "no longer a number" : "infinite";
        return "Training diverged at step %d, in epoch %d: the loss is %s. %s"
                .formatted(diverged.step(), diverged.epoch(), lost, advice(plan));
    }

    private static String advice(Plan plan) {
        return switch (plan.learning()) {
            case Learning.GradientDescent descent when descent.update().clipNorm() > 0 ->
                    "Lower the learning rate, perhaps to a tenth, and start again.";
            case Learning.GradientDescent _, Learning.ClosedForm _ ->
                    "Lower the learning rate, perhaps to a tenth, or clip gradients to a norm of"
                            + " 1, and start again.";
        };
    }

    static String inVain(int starts) {
        return """
        The server ended %d times while this run was being trained, before it could store anything more. \
        Perhaps it takes more memory than there is: choose smaller batches or a smaller network. \
        If it was not this run's fault, resume it.\
        """
                .formatted(starts);
    }

    static String sentence(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory for this run. "
                    + "Choose smaller batches or a smaller network, and start again.";
        }
        return "Something went wrong that is not the plan's fault; the server's log has the"
                + " details.";
    }
}
