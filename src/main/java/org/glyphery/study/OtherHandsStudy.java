package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Plan;

/// The study of digits as other schools and regions write them.
final class OtherHandsStudy {

    static final String NAME = "other-hands";

    private static final double[] SHARES = {0, 0.08, OtherHands.SHARE, 0.32};
    private static final double[] ELASTIC = {0, OtherHands.ELASTIC};

    private OtherHandsStudy() {}

    static Study study() {
        List<Plan> plans = new ArrayList<>();
        for (double share : SHARES) {
            for (double elastic : ELASTIC) plans.add(plan(share, elastic));
        }
        return new Study(
                        NAME,
                        "Other hands",
                        "How does a network read other hands: what do synthetic digits in the"
                                + " forms of other schools add to MNIST, how many of them, and what"
                                + " does it add to stretch the paper unevenly?",
                        plans,
                        Optional.empty(),
                        List.of(Exhibit.COURSE, Exhibit.COST, Exhibit.OWN_DIGITS))
                .varying(
                        List.of(
                                Factor.of("synthetic digits", plans, OtherHandsStudy::share),
                                Factor.of("elastic distortion", plans, OtherHandsStudy::elastic)));
    }

    private static Plan plan(double share, double elastic) {
        Plan plan = OtherHands.plan("x", share, elastic);
        return plan.described(
                "%s, %s".formatted(share(plan), elastic(plan)), plan.tags(), plan.notes());
    }

    private static String share(Plan plan) {
        return plan.training().isEmpty()
                ? "no synthetic digits"
                : "%d %% synthetic digits"
                        .formatted(Math.round(100 * plan.training().getLast().share()));
    }

    private static String elastic(Plan plan) {
        return OtherHands.isStretched(plan) ? "stretched" : "not stretched";
    }
}
