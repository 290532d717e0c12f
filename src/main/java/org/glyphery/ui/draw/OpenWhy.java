package org.glyphery.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;
import org.glyphery.ui.WhyQuestion;

/// The one model of which a person sees why it answers so, if any.
final class OpenWhy {

    private Optional<ModelName> model = Optional.empty();

    /// Opens that of a model in the place of another one's, or closes it.
    void toggle(ModelName asked) {
        model = model.equals(Optional.of(asked)) ? Optional.empty() : Optional.of(asked);
    }

    Optional<ModelName> model() {
        return model;
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
}
