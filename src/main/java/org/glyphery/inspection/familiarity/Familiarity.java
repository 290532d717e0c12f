package org.glyphery.inspection.familiarity;

import java.util.List;
import org.glyphery.image.Glyph;

/// How near a drawing is to what a network learned from.
public sealed interface Familiarity {

    /// Nothing that measures it.
    record Unmeasured() implements Familiarity {}

    /// A drawing that is as near as most examples of the validation split are.
    ///
    /// @param share of the validation examples that are nearer
    record Familiar(double share) implements Familiarity {}

    /// A drawing that is farther off than nearly all examples of the validation split.
    ///
    /// @param share of the validation examples that are nearer
    /// @param nearest of the training examples, the nearest first
    record Unfamiliar(double share, List<Neighbour> nearest) implements Familiarity {
        public Unfamiliar {
            nearest = List.copyOf(nearest);
        }
    }

    /// A training example near the drawing.
    record Neighbour(Glyph glyph, String className) {}
}
