package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Prediction;
import org.glyphery.run.ModelName;
import org.jspecify.annotations.Nullable;

/// What models answer for one glyph, as programs see it.
///
/// @param glyph [28][28] in [0, 1]; 0 is paper, 1 is ink
record GlyphAnswer(float[][] glyph, List<NamedPrediction> predictions) {

    /// @param probabilities [10]
    /// @param glyph [28][28], of 0 and 1, where the model reads black and white alone
    record NamedPrediction(
            ModelName model,
            int label,
            float[] probabilities,
            @JsonInclude(JsonInclude.Include.NON_NULL) float @Nullable [][] glyph) {

        static NamedPrediction of(Prediction prediction) {
            return new NamedPrediction(
                    prediction.model(),
                    prediction.label(),
                    prediction.probabilities(),
                    prediction.seen().map(GlyphAnswer::rows).orElse(null));
        }
    }

    static GlyphAnswer of(Glyph glyph, List<Prediction> predictions) {
        return new GlyphAnswer(rows(glyph), predictions.stream().map(NamedPrediction::of).toList());
    }

    private static float[][] rows(Glyph glyph) {
        var shape = glyph.shape();
        float[] pixels = glyph.pixels();
        float[][] rows = new float[shape.height()][];
        for (int row = 0; row < rows.length; row++) {
            int from = row * shape.width();
            rows[row] = Arrays.copyOfRange(pixels, from, from + shape.width());
        }
        return rows;
    }
}
