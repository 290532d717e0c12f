package org.glyphery.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /// Those that answer where none is named: the best of each kind, of those that read digits
    /// where any does.
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

    /// What models answer that may each see another glyph.
    ///
    /// @param shown the whole answer's glyph
    /// @throws UnknownModel if one of them was deleted meanwhile
    /// @throws org.glyphery.UserError if none of them can answer
    GlyphAnswer answer(Glyph shown, List<Model> asked, Function<Model, Glyph> seenBy) {
        Map<ModelName, Glyph> seen = new LinkedHashMap<>();
        for (Model model : asked) seen.put(model.name(), seenBy.apply(model));
        return GlyphAnswer.of(shown, asked, seen, models.replies(seen).orFault());
    }

    private Model known(String name) {
        return ModelName.read(name).flatMap(models::find).orElseThrow(() -> new UnknownModel(name));
    }
}
