package org.glyphery.api;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.image.InkJson;
import org.glyphery.image.PictureShape;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.Run;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One picture as it comes in a body: a drawing in JSON, as `POST /api/ink/predictions` takes it,
/// or the numbers that the network reads, float32, little-endian, `[height, width, channels]`.
@Component
final class GlyphBody {

    private static final List<String> FIELDS = List.of("strokes", "width", "side", "centring");

    private final Models models;
    private final InkLimits limits;
    private final JsonMapper json;

    GlyphBody(Models models, InkLimits limits, JsonMapper json) {
        this.models = models;
        this.limits = limits;
        this.json = json;
    }

    /// The glyph as the run's model sees it.
    ///
    /// @throws InvalidSetting if the body is none
    /// @throws org.glyphery.prediction.NoReaderOfInk if a drawing is sent to a reader of pictures
    Glyph glyph(Run run, MediaType type, byte[] body) {
        Model model = models.find(run.model()).orElseThrow(() -> new UnknownModel(run.model()));
        return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? drawn(model, body)
                : numbers(model.data().shape(), body);
    }

    private Glyph drawn(Model model, byte[] body) {
        JsonNode drawing = read(body);
        UnknownName.refuse("field", drawing.propertyNames(), FIELDS);
        var ink = InkJson.read(drawing, limits);
        if (ink.isEmpty()) throw new InvalidSetting("strokes", "at least one stroke", "empty");
        return model.sees(ink, InkPredictions.centring(drawing.path("centring")));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException fault) {
            throw new UnreadableBody(fault);
        }
    }

    private static Glyph numbers(PictureShape shape, byte[] body) {
        if (body.length != Float.BYTES * shape.pixels()) {
            throw new InvalidSetting(
                    "body",
                    "%d bytes, a float32 for each number of %s"
                            .formatted(Float.BYTES * shape.pixels(), shape),
                    body.length + " bytes");
        }
        float[] pixels = new float[shape.pixels()];
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(pixels);
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new InvalidSetting("pixels", "from 0 to 1", pixel);
            }
        }
        return Glyph.of(shape, pixels);
    }
}
