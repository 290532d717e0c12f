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
    List<Model> usual() {
        return models.bestOfEachKind();
    }

    /// Those that are named, all of which read what a pad draws.
    ///
    /// @throws InvalidSetting if they are too many
    /// @throws UnknownModel if one of them is not there
    /// @throws NoReaderOfInk if one of them was taught something else
    List<Model> readingInk(List<String> names) {
        List<Model> named = named(names);
        named.stream()
                .filter(model -> !model.readsInk())
                .findFirst()
                .ifPresent(model -> {
                    throw new NoReaderOfInk(model);
                });
        return named;
    }

    /// Those that are named, whatever they were taught.
    ///
    /// @throws InvalidSetting if they are too many
    /// @throws UnknownModel if one of them is not there
    List<Model> named(List<String> names) {
        if (names.size() > Models.MOST_AT_ONCE) {
            throw new InvalidSetting("models", "at most " + Models.MOST_AT_ONCE, names.size());
        }
        return names.stream().map(this::known).toList();
    }

    /// @throws UnknownModel if one of them was deleted meanwhile
    /// @throws org.glyphery.UserError if none of them can answer
    GlyphAnswer answer(Glyph glyph, List<Model> asked) {
        List<ModelName> names = asked.stream().map(Model::name).toList();
        return GlyphAnswer.of(glyph, asked, models.replies(glyph, names).orFault());
    }

    private Model known(String name) {
        return ModelName.read(name).flatMap(models::find).orElseThrow(() -> new UnknownModel(name));
    }
}
