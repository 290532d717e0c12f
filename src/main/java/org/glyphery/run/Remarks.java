package org.glyphery.run;

import java.math.BigDecimal;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;

/// What else to know of how a run ended.
final class Remarks {

    private Remarks() {}

    static String stoppedEarly(int epoch, Plan plan) {
        if (!(plan.learning() instanceof Learning.GradientDescent descent)) {
            throw new IllegalStateException("A closed form has no epochs");
        }
        var stopping = descent.earlyStopping();
        String fall =
                stopping.leastImprovement() == 0
                        ? ""
                        : " by "
                                + BigDecimal.valueOf(stopping.leastImprovement()).toPlainString()
                                + " or more";
        return "Stopped early, after epoch %d of %d: validation cross-entropy had not fallen%s for %s."
                .formatted(
                        epoch,
                        descent.epochs(),
                        fall,
                        stopping.patience() == 1 ? "an epoch" : stopping.patience() + " epochs");
    }
}
