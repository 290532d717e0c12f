package org.glyphery.run.search;

import java.util.Optional;

/// The runs that have the same value in a field of their plans, counted and summed up.
///
/// @param value absent for the runs whose plans lack the field
/// @param bestValidation the highest validation accuracy of any of them at its best epoch
/// @param meanValidation the mean over those that have one
/// @param meanSeconds of training, over those that have begun
public record RunGroup(
        Optional<String> value,
        long runs,
        Optional<Double> bestValidation,
        Optional<Double> meanValidation,
        Optional<Double> meanSeconds) {}
