package org.glyphery.run.search;

import java.util.Optional;

/// The runs that have the same value in a field of their plans, counted and summed up.
///
/// @param value absent for the runs whose plans lack the field
/// @param isComparable whether those with a validation score were measured on the same examples
/// @param bestValidation the highest validation accuracy of any of them at its best epoch; absent
///   where they do not compare
/// @param meanValidation the mean over those that have one; absent where they do not compare
/// @param meanSeconds of training, over those that have begun
public record RunGroup(
        Optional<String> value,
        long runs,
        boolean isComparable,
        Optional<Double> bestValidation,
        Optional<Double> meanValidation,
        Optional<Double> meanSeconds) {}
