package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
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
    sealed interface PredictionEntry permits NamedPrediction, NoPrediction {
        ModelName model();

        /// The same, by a model that saw a picture of its own.
        PredictionEntry seeing(Glyph own);
    }

    /// @param error why it cannot answer, and what to do
    record NoPrediction(ModelName model, String error) implements PredictionEntry {
        @Override
        public NoPrediction seeing(Glyph own) {
            return this;
        }
    }

    /// @param className of the label
    /// @param probabilities of each class
    /// @param glyph as the model saw it, where that is another than the whole answer's
    record NamedPrediction(
            ModelName model,
            int label,
            @JsonProperty("class") String className,
            float[] probabilities,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object glyph)
            implements PredictionEntry {

        static NamedPrediction of(Prediction prediction, List<String> classes) {
            return new NamedPrediction(
                    prediction.model(),
                    prediction.label(),
                    classes.get(prediction.label()),
                    prediction.probabilities(),
                    prediction.seen().map(PixelRows::of).orElse(null));
        }

        @Override
        public NamedPrediction seeing(Glyph own) {
            return new NamedPrediction(
                    model,
                    label,
                    className,
                    probabilities,
                    Objects.requireNonNullElseGet(glyph, () -> PixelRows.of(own)));
        }
    }

    /// @param asked in their order
    static GlyphAnswer of(Glyph glyph, List<Model> asked, Replies replies) {
        return new GlyphAnswer(
                PixelRows.of(glyph),
                asked.stream().flatMap(model -> entry(model, replies).stream()).toList());
    }

    private static Optional<PredictionEntry> entry(Model model, Replies replies) {
        return replies.of(model.name())
                .<PredictionEntry>map(given -> NamedPrediction.of(given, model.data().classes()))
                .or(() ->
                        replies.fault(model.name())
                                .map(error -> new NoPrediction(model.name(), error)));
    }
}
