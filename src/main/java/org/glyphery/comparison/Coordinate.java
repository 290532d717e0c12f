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

    /// As addresses and programs name it.
    String path();

    /// As a page writes it, with its unit where it has one.
    String title();

    Better better();

    /// Whether values are shares, to be written as per cent.
    boolean isShare();

    /// Words, whose numbers from 0 are the values; none where values are numbers.
    List<String> categories();

    /// Absent where a run has none, or none yet.
    Optional<Double> of(ComparedRun run);
}
