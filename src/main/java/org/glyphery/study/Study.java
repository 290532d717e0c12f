package org.glyphery.study;

import java.util.List;
import org.glyphery.training.Plan;

/// A question and the plans that answer it.
///
/// @param name in addresses
/// @param question as a course asks it
public record Study(String name, String title, String question, List<Plan> plans) {

    public Study {
        plans = List.copyOf(plans);
    }
}
