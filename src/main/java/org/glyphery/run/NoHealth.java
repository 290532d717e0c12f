package org.glyphery.run;

import org.glyphery.UserError;
import org.glyphery.training.Learning;

/// The health of a run's training was not measured.
public final class NoHealth extends UserError {

    public NoHealth(Run run) {
        super(sentence(run));
    }

    /// Why there is none, and how to come to it.
    public static String sentence(Run run) {
        if (run.plan().learning() instanceof Learning.ClosedForm) {
            return "%s is computed in one pass over the examples: there are no steps whose health could be told."
                    .formatted(run.name());
        }
        if (run.last().isEmpty()) {
            return "%s has not begun to learn yet: its health is measured before the first step, and after each epoch."
                    .formatted(run.name());
        }
        return "%s was trained by a version that did not measure health. A run of its plan that is trained now has it."
                .formatted(run.name());
    }
}
