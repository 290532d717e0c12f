package org.glyphery.api.serving;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The body of a prediction request in TensorFlow Serving's form.
///
/// @param numbers whose first dimension counts the pictures
/// @param form in which the answer is expected too
record PredictBody(NumberArray numbers, Form form) {

    enum Form {
        /// `{"instances": [...]}`, answered with `{"predictions": [...]}`.
        ROW("instances"),

        /// `{"inputs": [...]}`, answered with `{"outputs": [...]}`.
        COLUMN("inputs");

        final String field;

        Form(String field) {
            this.field = field;
        }
    }

    /// @param json before its first token
    /// @param most numbers
    /// @param files read those that stand where a picture can
    /// @throws InvalidTensor if it is not of this form
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    static PredictBody read(JsonParser json, int most, PictureFiles files) {
        json.nextToken();
        var fields = new Fields(json, "The body", "instances", "inputs", "signature_name");
        PredictBody body = null;
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "instances" -> body = only(body, rows(json, most, files));
                case "inputs" -> body = only(body, columns(json, most, files));
                default -> requireSignature(json);
            }
        }
        fields.requireEnd();
        if (body == null) {
            throw new InvalidTensor("The body has neither \"instances\" nor \"inputs\".");
        }
        return body;
    }

    private static PredictBody only(@Nullable PredictBody before, PredictBody body) {
        if (before != null) {
            throw new InvalidTensor(
                    "The body has both \"instances\" and \"inputs\"; send one of them.");
        }
        return body;
    }

    private static PredictBody rows(JsonParser json, int most, PictureFiles files) {
        var reader = new NumberArrayReader(json, Form.ROW.field, most, Signature.INPUT, files);
        return new PredictBody(reader.read(), Form.ROW);
    }

    /// The array itself, or an object with the input's name.
    private static PredictBody columns(JsonParser json, int most, PictureFiles files) {
        var reader = new NumberArrayReader(json, Form.COLUMN.field, most, null, files);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return new PredictBody(reader.read(), Form.COLUMN);
        }
        var fields = new Fields(json, "\"inputs\"", Signature.INPUT);
        NumberArray numbers = null;
        while (fields.next() != null) numbers = reader.read();
        if (numbers == null) throw fields.missing(Signature.INPUT);
        return new PredictBody(numbers, Form.COLUMN);
    }

    private static void requireSignature(JsonParser json) {
        boolean known =
                json.currentToken() == JsonToken.VALUE_STRING
                        && (json.getString().isEmpty() || json.getString().equals(Signature.NAME));
        if (!known) {
            throw new InvalidTensor(
                    "\"signature_name\" must be \"%s\", the one signature of every model, or be left out."
                            .formatted(Signature.NAME));
        }
    }
}
