package org.glyphery.api;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.NoReaderOfInk;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.springframework.stereotype.Component;

/// The models that a program asks about a glyph.
@Component
final class AskedModels {

    private final Models models;

    AskedModels(Models models) {
        this.models = models;
    }

    /// Those that answer where none is named: the best of each kind.
    List<ModelName> usual() {
        return models.bestOfEachKind().stream().map(Model::name).toList();
    }

    /// @throws InvalidSetting if they are too many
    /// @throws UnknownModel if one of them is not there
    /// @throws NoReaderOfInk if one of them was taught something else
    List<ModelName> named(List<String> names) {
        if (names.size() > Models.MOST_AT_ONCE) {
            throw new InvalidSetting("models", "at most " + Models.MOST_AT_ONCE, names.size());
        }
        return names.stream().map(this::known).toList();
    }

    /// @throws UnknownModel if one of them was deleted meanwhile
    /// @throws org.glyphery.UserError if none of them can answer
    GlyphAnswer answer(Glyph glyph, List<ModelName> names) {
        return GlyphAnswer.of(glyph, names, models.replies(glyph, names).orFault());
    }

    private ModelName known(String name) {
        Model model =
                ModelName.read(name)
                        .flatMap(models::find)
                        .orElseThrow(() -> new UnknownModel(name));
        if (!model.readsInk()) throw new NoReaderOfInk(model);
        return model.name();
    }
}
