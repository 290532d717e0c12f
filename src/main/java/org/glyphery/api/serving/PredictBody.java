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
    /// @throws InvalidTensor if it is not of this form
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    static PredictBody read(JsonParser json, int most) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidTensor("The body must be an object with \"instances\" or \"inputs\".");
        }
        PredictBody body = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "instances" -> body = once(body, rows(json, most));
                case "inputs" -> body = once(body, columns(json, most));
                case "signature_name" -> requireSignature(json);
                default ->
                        throw new InvalidTensor(
                                "The body has the field \"%s\", but \"instances\", \"inputs\" and \"signature_name\" are all that it may have."
                                        .formatted(field));
            }
        }
        if (json.nextToken() != null) {
            throw new InvalidTensor("There is more after the end of the object.");
        }
        if (body == null) {
            throw new InvalidTensor("The body has neither \"instances\" nor \"inputs\".");
        }
        return body;
    }

    private static PredictBody once(@Nullable PredictBody before, PredictBody body) {
        if (before != null) {
            throw new InvalidTensor(
                    "The body must have either \"instances\" or \"inputs\", and that once.");
        }
        return body;
    }

    private static PredictBody rows(JsonParser json, int most) {
        var reader = new NumberArrayReader(json, Form.ROW.field, most);
        return new PredictBody(reader.read(Signature.INPUT), Form.ROW);
    }

    /// The array itself, or an object with the input's name.
    private static PredictBody columns(JsonParser json, int most) {
        boolean named = json.currentToken() == JsonToken.START_OBJECT;
        if (named) {
            json.nextToken();
            if (!Signature.INPUT.equals(json.currentName())) {
                throw new InvalidTensor(
                        "\"inputs\" must have one input, named \"%s\".".formatted(Signature.INPUT));
            }
            json.nextToken();
        }
        var numbers = new NumberArrayReader(json, Form.COLUMN.field, most).read(Signature.INPUT);
        if (named && json.nextToken() != JsonToken.END_OBJECT) {
            throw new InvalidTensor(
                    "\"inputs\" must have one input, named \"%s\".".formatted(Signature.INPUT));
        }
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
