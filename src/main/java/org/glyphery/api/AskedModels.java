package org.glyphery.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.familiarity.FamiliarityMeasure;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.NoReaderOfInk;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.springframework.stereotype.Component;

/// The models that a program asks about a glyph, by their own names or by served ones.
@Component
final class AskedModels {

    private final Models models;
    private final Serving serving;
    private final FamiliarityMeasure measure;

    AskedModels(Models models, Serving serving, FamiliarityMeasure measure) {
        this.models = models;
        this.measure = measure;
        this.serving = serving;
    }

    /// Those that answer where none is named: the best of each kind, of those that read digits
    /// where any does.
    List<ServedTarget> usual() {
        return models.bestOfEachKind().stream().map(ServedTarget::of).toList();
    }

    /// Those that are named, all of which read what a pad draws.
    ///
    /// @throws InvalidSetting if they are too many
    /// @throws UnknownModel if one of them is not there
    /// @throws NoReaderOfInk if one of them was taught something else
    List<ServedTarget> readingInk(List<String> names) {
        List<ServedTarget> named = named(names);
        named.stream()
                .map(ServedTarget::model)
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
    List<ServedTarget> named(List<String> names) {
        if (names.size() > Models.MOST_AT_ONCE) {
            throw new InvalidSetting("models", "at most " + Models.MOST_AT_ONCE, names.size());
        }
        return names.stream().map(this::known).toList();
    }

    /// What models answer that may each see another glyph. Where a served name was promoted while
    /// they were asked, and the run before it is gone, what serves now is asked.
    ///
    /// @param shown the whole answer's glyph
    /// @throws UnknownModel if one of them was deleted meanwhile
    /// @throws org.glyphery.UserError if none of them can answer
    GlyphAnswer answer(Glyph shown, List<ServedTarget> asked, Function<Model, Glyph> seenBy) {
        asked.forEach(target -> AskedNames.note(target.name()));
        try {
            return ask(shown, asked, seenBy);
        } catch (UnknownModel gone) {
            List<ServedTarget> now = asked.stream().map(serving::now).toList();
            if (now.equals(asked)) throw gone;
            return ask(shown, now, seenBy);
        }
    }

    private GlyphAnswer ask(Glyph shown, List<ServedTarget> asked, Function<Model, Glyph> seenBy) {
        Map<ModelName, Glyph> seen = new LinkedHashMap<>();
        for (ServedTarget target : asked) {
            seen.put(target.model().name(), seenBy.apply(target.model()));
        }
        return GlyphAnswer.of(shown, asked, seen, models.replies(seen).orFault(), measure);
    }

    private ServedTarget known(String name) {
        ModelName asked =
                ModelName.read(name).filter(serving::has).orElseThrow(() -> new UnknownModel(name));
        AskedNames.note(asked);
        return serving.find(asked).orElseThrow(() -> new UnknownModel(name));
    }
}
