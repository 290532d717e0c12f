package org.glyphery.ui.draw;

import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.springframework.stereotype.Component;

/// The measure while there is none: every answer counts as the model gives it.
@Component
final class NoFamiliarityMeasure implements FamiliarityMeasure {

    @Override
    public Familiarity of(Model model, Glyph seen) {
        return new Familiarity.Unmeasured();
    }
}
