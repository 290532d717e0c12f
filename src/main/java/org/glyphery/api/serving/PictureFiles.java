package org.glyphery.api.serving;

import java.util.Base64;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureReader;
import org.glyphery.prediction.AskedPicture;
import org.glyphery.prediction.Model;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Picture files of one request, written as TensorFlow Serving writes bytes: `{"b64": "..."}`. They
/// are read as `POST /api/pictures/predictions` reads a file.
final class PictureFiles {

    /// The name by which TensorFlow Serving tells bytes.
    static final String FIELD = "b64";

    private final PictureReader reader;
    private final Model model;

    /// @param model that the pictures are for
    PictureFiles(PictureReader reader, Model model) {
        this.reader = reader;
        this.model = model;
    }

    /// The glyph in an object whose first field is [#FIELD], read to the object's end.
    ///
    /// @param json at that field's name
    /// @param place as a sentence begins with it
    /// @throws InvalidTensor if it is no base64, or something stands beside it
    Glyph read(JsonParser json, String place) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw new InvalidTensor(
                    "%s.b64 must be a picture file in base64, but it is %s."
                            .formatted(place, Found.in(json)));
        }
        byte[] file = decoded(json.getString(), place);
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new InvalidTensor(
                    "%s has more than \"b64\", which is all that it may have.".formatted(place));
        }
        return new AskedPicture(file, place, reader, Optional.empty()).seenBy(model);
    }

    /// The bytes that base64 of either alphabet stands for, the one for addresses too.
    private static byte[] decoded(String text, String place) {
        try {
            return Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new InvalidTensor(
                    "%s.b64 is no base64: send the bytes of a picture file in it, or the file itself to /api/pictures/predictions."
                            .formatted(place));
        }
    }
}
