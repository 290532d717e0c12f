package org.glyphery.inspection.familiarity;

import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;

/// A measure of how near what a model sees is to what it learned from.
@FunctionalInterface
public interface FamiliarityMeasure {

    /// Unmeasured also where it is not known yet; asking begins to find it out.
    Familiarity of(Model model, Glyph seen);

    /// Begins to find out what the model learned from, so that it is known by the time that
    /// somebody asks.
    default void prepare(Model model) {}
}
