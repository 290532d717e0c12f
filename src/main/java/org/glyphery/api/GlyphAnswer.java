package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;

/// What models answer for one glyph, as programs see it.
///
/// @param glyph [height][width], or [height][width][channels], in [0, 1]; of handwriting 0 is paper
///   and 1 is ink
record GlyphAnswer(Object glyph, List<PredictionEntry> predictions) {

    /// What one of the models answers.
    sealed interface PredictionEntry permits NamedPrediction, NoPrediction {}

    /// @param error why it cannot answer, and what to do
    record NoPrediction(ModelName model, String error) implements PredictionEntry {}

    /// @param className of the label
    /// @param probabilities of each class
    /// @param glyph as the model saw it, where that is another than the whole answer's
    record NamedPrediction(
            ModelName model,
            int label,
            @JsonProperty("class") String className,
            float[] probabilities,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object glyph)
            implements PredictionEntry {}

    /// @param shown the whole answer's glyph
    /// @param asked in their order
    /// @param seen what each of them saw
    static GlyphAnswer of(
            Glyph shown, List<Model> asked, Map<ModelName, Glyph> seen, Replies replies) {
        return new GlyphAnswer(
                PixelRows.of(shown),
                asked.stream()
                        .flatMap(model ->
                                entry(
                                        model,
                                        Optional.ofNullable(seen.get(model.name()))
                                                .filter(own -> !own.equals(shown)),
                                        replies)
                                        .stream())
                        .toList());
    }

    /// @param own what the model saw, where that is another than what the others see
    private static Optional<PredictionEntry> entry(
            Model model, Optional<Glyph> own, Replies replies) {
        return replies.of(model.name())
                .<PredictionEntry>map(given -> named(given, model.data().classes(), own))
                .or(() ->
                        replies.fault(model.name())
                                .map(error -> new NoPrediction(model.name(), error)));
    }

    private static NamedPrediction named(
            Prediction given, List<String> classes, Optional<Glyph> own) {
        return new NamedPrediction(
                given.model(),
                given.label(),
                classes.get(given.label()),
                given.probabilities(),
                given.seen().or(() -> own).map(PixelRows::of).orElse(null));
    }
}
