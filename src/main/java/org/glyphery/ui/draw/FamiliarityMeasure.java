package org.glyphery.ui.draw;

import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;

/// A measure of how near what a model sees is to what it learned from.
@FunctionalInterface
interface FamiliarityMeasure {

    Familiarity of(Model model, Glyph seen);
}
