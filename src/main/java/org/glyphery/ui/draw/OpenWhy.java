package org.glyphery.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;
import org.glyphery.ui.ComparedReasons.ModelQuestion;
import org.glyphery.ui.WhyQuestion;

/// The one model of which a person sees why it answers so, or all side by side, if any.
///
/// @param model absent where it is none or all
/// @param all whether the reasons of all models are compared
record OpenWhy(Optional<ModelName> model, boolean all) {

    static final OpenWhy NONE = new OpenWhy(Optional.empty(), false);

    /// What the address has for all.
    private static final String ALL = "all";

    /// What the address names.
    static OpenWhy read(Optional<String> written) {
        return written.map(word ->
                        word.equals(ALL)
                                ? new OpenWhy(Optional.empty(), true)
                                : new OpenWhy(ModelName.read(word), false))
                .orElse(NONE);
    }

    /// What the address has for it; absent where none is open.
    Optional<String> written() {
        return all ? Optional.of(ALL) : model.map(ModelName::value);
    }

    /// The state with that of a model open in the place of another one's, or closed.
    OpenWhy toggled(ModelName asked) {
        return model.equals(Optional.of(asked)) ? NONE : new OpenWhy(Optional.of(asked), false);
    }

    /// The state with that of a model open.
    OpenWhy opened(ModelName asked) {
        return new OpenWhy(Optional.of(asked), false);
    }

    /// The state with all of them compared, or none any more.
    OpenWhy toggledForAll() {
        return all ? NONE : new OpenWhy(Optional.empty(), true);
    }

    /// The question about what the model sees; absent while that is nothing, and where the model
    /// does not answer any more.
    Optional<WhyQuestion> question(List<Model> onShow, Function<Model, Optional<Glyph>> seen) {
        return model.flatMap(name ->
                onShow.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .flatMap(each ->
                                seen.apply(each).map(glyph -> WhyQuestion.of(each, glyph))));
    }

    /// The questions about what all models see; none unless they are compared.
    List<ModelQuestion> questions(List<Model> onShow, Function<Model, Optional<Glyph>> seen) {
        if (!all) return List.of();
        return onShow.stream()
                .flatMap(model ->
                        seen
                                .apply(model)
                                .map(glyph ->
                                        new ModelQuestion(
                                                model.run().name(), WhyQuestion.of(model, glyph)))
                                .stream())
                .toList();
    }
}
