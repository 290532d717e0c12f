package org.glyphery.inspection;

import java.util.List;

/// One thing that is wrong, or was.
///
/// @param layers in which it is, in the order of the network; none where it is no layer's
/// @param since the first epoch at which it was found without a break; 0 for before the first step
/// @param until the last one
public record HealthFinding(Symptom symptom, List<String> layers, int since, int until) {

    public HealthFinding {
        layers = List.copyOf(layers);
    }
}
