package org.glyphery.comparison;

import java.util.List;
import java.util.Optional;

/// What runs are held against each other by: a result, or a field of their plans.
public sealed interface Coordinate permits ResultColumn, PlanCoordinate {

    /// What is wanted of it.
    enum Better {
        HIGHER,
        LOWER,
        /// Nothing is chosen by test scores, and no setting is better by itself.
        NEITHER
    }

    /// The name that addresses and programs have for it.
    String path();

    /// The name that a page writes, with its unit where it has one.
    String title();

    Better better();

    /// Whether values are shares, to be written as per cent.
    boolean isShare();

    /// Whether values are measured on validation examples, which may be others for other runs.
    boolean isValidation();

    /// Words, whose numbers from 0 are the values; none where values are numbers.
    List<String> categories();

    /// The value of a run; absent where it has none, or none yet.
    Optional<Double> of(ComparedRun run);
}
