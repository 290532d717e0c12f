package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.Limits;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.image.InkLimits;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Prediction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /api/ink/predictions`: what models answer for a drawing.
@RestController
class InkPredictions {

    private final Models models;
    private final InkLimits limits;

    InkPredictions(Models models, Limits limits) {
        this.models = models;
        this.limits = new InkLimits(limits.strokes(), limits.points());
    }

    /// @param glyph [28][28] in [0, 1]; 0 is paper, 1 is ink
    record Answer(float[][] glyph, List<ModelAnswer> predictions) {}

    /// @param probabilities [10]
    /// @param glyph [28][28], of 0 and 1, where the model reads black and white alone
    record ModelAnswer(
            String model,
            int label,
            float[] probabilities,
            @JsonInclude(JsonInclude.Include.NON_NULL) float @Nullable [][] glyph) {
        static ModelAnswer of(Prediction prediction) {
            return new ModelAnswer(
                    prediction.model(),
                    prediction.label(),
                    prediction.probabilities(),
                    prediction.seen().map(InkPredictions::rows).orElse(null));
        }
    }

    /// @param request ink as [InkJson] has it; optional `models` (names; default: the best of each
    ///   kind) and `centring` (`mass`, `box` or `none`; default `mass`)
    @PostMapping("/api/ink/predictions")
    Answer predict(@RequestBody JsonNode request) {
        Ink ink = InkJson.read(request, limits);
        if (ink.isEmpty()) {
            throw new InvalidSetting("strokes", "at least one stroke", "empty");
        }
        Glyph glyph = ink.toGlyph(centring(request.path("centring")));
        List<ModelAnswer> predictions =
                models.predict(glyph, names(request.path("models"))).stream()
                        .map(ModelAnswer::of)
                        .toList();
        return new Answer(rows(glyph), predictions);
    }

    private List<String> names(JsonNode names) {
        if (names.isMissingNode() || names.isNull()) {
            return models.bestOfEachKind().stream().map(Model::name).toList();
        }
        if (!names.isArray() || names.valueStream().anyMatch(name -> !name.isString())) {
            throw new InvalidSetting("models", "an array of model names", names);
        }
        if (names.size() > Models.MOST_AT_ONCE) {
            throw new InvalidSetting("models", "at most " + Models.MOST_AT_ONCE, names.size());
        }
        return names.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Centring centring(JsonNode centring) {
        if (centring.isMissingNode() || centring.isNull()) {
            return Centring.MASS;
        }
        return switch (centring.isString() ? centring.stringValue() : "") {
            case "mass" -> Centring.MASS;
            case "box" -> Centring.BOX;
            case "none" -> Centring.NONE;
            default -> throw new InvalidSetting("centring", "mass, box or none", centring);
        };
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
