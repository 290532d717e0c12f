package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.Plan;

/// A question and the plans that answer it.
///
/// @param name in addresses
/// @param question as a course asks it
/// @param goal test accuracy that every run with a validation score is to reach
public record Study(
        String name,
        String title,
        String question,
        List<Plan> plans,
        Optional<Double> goal,
        List<Exhibit> exhibits) {

    public Study {
        plans = List.copyOf(plans);
        exhibits = List.copyOf(exhibits);
    }

    boolean shows(Exhibit exhibit) {
        return exhibits.contains(exhibit);
    }
}
