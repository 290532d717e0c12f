package org.glyphery.api;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.UnknownModel;
import org.springframework.stereotype.Component;

/// The models that a program asks about a glyph.
@Component
final class AskedModels {

    private final Models models;

    AskedModels(Models models) {
        this.models = models;
    }

    /// Those that answer where none is named: the best of each kind.
    List<String> usual() {
        return models.bestOfEachKind().stream().map(Model::name).toList();
    }

    /// @throws InvalidSetting if they are too many
    /// @throws UnknownModel if one of them is not there
    List<String> named(List<String> names) {
        if (names.size() > Models.MOST_AT_ONCE) {
            throw new InvalidSetting("models", "at most " + Models.MOST_AT_ONCE, names.size());
        }
        for (String name : names) {
            if (models.find(name).isEmpty()) throw new UnknownModel(name);
        }
        return names;
    }

    /// @throws UnknownModel if one of them was deleted meanwhile
    GlyphAnswer answer(Glyph glyph, List<String> names) {
        return GlyphAnswer.of(glyph, models.predict(glyph, names));
    }
}
