package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.InkJson;
import org.glyphery.image.PictureShape;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.DrawnNumbers;
import org.glyphery.prediction.ServedTarget;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /api/ink/predictions`: what models answer for a drawing.
@RestController
class InkPredictions {

    private static final List<String> FIELDS =
            List.of("strokes", "width", "side", "models", "centring");

    private final AskedModels models;
    private final DrawnNumbers numbers;
    private final InkLimits limits;

    InkPredictions(AskedModels models, DrawnNumbers numbers, InkLimits limits) {
        this.models = models;
        this.numbers = numbers;
        this.limits = limits;
    }

    /// @param request ink as [InkJson] has it; optional `models` (names; default: the best of each
    ///   kind) and `centring` (`mass`, `box` or `none`; default what each model learned)
    @PostMapping("/api/ink/predictions")
    GlyphAnswer predict(@RequestBody JsonNode request) {
        UnknownName.refuse("field", request.propertyNames(), FIELDS);
        Ink ink = InkJson.read(request, limits);
        if (ink.isEmpty()) {
            throw new InvalidSetting("strokes", "at least one stroke", "empty");
        }
        Optional<Centring> centring = centring(request.path("centring"));
        List<ServedTarget> asked = asked(request.path("models"));
        Glyph shown =
                asked.isEmpty()
                        ? ink.toGlyph(PictureShape.MNIST, InkForm.MNIST.centredBy(centring))
                        : asked.getFirst().model().sees(ink, centring);
        return models.answer(shown, asked, model -> model.sees(ink, centring))
                .withNumber(number(ink, asked));
    }

    /// The number that the first of the models reads which reads digits.
    private Optional<NumberEntry> number(Ink ink, List<ServedTarget> asked) {
        return asked.stream()
                .map(ServedTarget::model)
                .filter(Alphabet.DIGITS::isReadBy)
                .findFirst()
                .flatMap(model -> NumberEntry.of(model, numbers.read(model, ink)));
    }

    private List<ServedTarget> asked(JsonNode names) {
        if (names.isMissingNode() || names.isNull()) return models.usual();
        if (!names.isArray() || names.valueStream().anyMatch(name -> !name.isString())) {
            throw new InvalidSetting("models", "an array of model names", names);
        }
        return models.readingInk(names.valueStream().map(JsonNode::stringValue).toList());
    }

    static Optional<Centring> centring(JsonNode centring) {
        if (centring.isMissingNode() || centring.isNull()) return Optional.empty();
        if (!centring.isString()) {
            throw new InvalidSetting("centring", "mass, box or none", centring);
        }
        return Optional.of(Centring.read(centring.stringValue()));
    }
}
