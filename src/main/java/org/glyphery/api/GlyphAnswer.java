package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;

/// What models answer for one glyph, as programs see it.
///
/// @param glyph [28][28] in [0, 1]; 0 is paper, 1 is ink
record GlyphAnswer(float[][] glyph, List<PredictionEntry> predictions) {

    /// What one of the models answers.
    sealed interface PredictionEntry permits NamedPrediction, NoPrediction {}

    /// @param error why it cannot answer, and what to do
    record NoPrediction(ModelName model, String error) implements PredictionEntry {}

    /// @param probabilities [10]
    /// @param glyph [28][28], of 0 and 1, where the model reads black and white alone
    record NamedPrediction(
            ModelName model,
            int label,
            float[] probabilities,
            @JsonInclude(JsonInclude.Include.NON_NULL) float @Nullable [][] glyph)
            implements PredictionEntry {

        static NamedPrediction of(Prediction prediction) {
            return new NamedPrediction(
                    prediction.model(),
                    prediction.label(),
                    prediction.probabilities(),
                    prediction.seen().map(PixelRows::grey).orElse(null));
        }
    }

    /// @param names of the models, in the order in which they were asked
    static GlyphAnswer of(Glyph glyph, List<ModelName> names, Replies replies) {
        return new GlyphAnswer(
                PixelRows.grey(glyph),
                names.stream().flatMap(name -> entry(name, replies).stream()).toList());
    }

    private static Optional<PredictionEntry> entry(ModelName model, Replies replies) {
        return replies.of(model)
                .<PredictionEntry>map(NamedPrediction::of)
                .or(() -> replies.fault(model).map(error -> new NoPrediction(model, error)));
    }
}
