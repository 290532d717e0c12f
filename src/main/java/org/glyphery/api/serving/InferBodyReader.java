package org.glyphery.api.serving;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the body of an inference request in the Open Inference Protocol while it arrives. What the
/// protocol calls optional may be null, as clients in Python write it; parameters are for servers
/// with extensions, and passed over.
final class InferBodyReader {

    private final JsonParser json;
    private final int most;
    private final ByteBuffer binary;

    private @Nullable String id;
    private @Nullable NumberArray numbers;

    /// @param json before its first token
    /// @param most numbers
    /// @param binary what follows the JSON
    InferBodyReader(JsonParser json, int most, ByteBuffer binary) {
        this.json = json;
        this.most = most;
        this.binary = binary;
    }

    /// @throws InvalidTensor if it is not of this form
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    InferBody read() {
        json.nextToken();
        var fields = new Fields(json, "The body", "id", "parameters", "inputs", "outputs");
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("inputs")) {
                readInputs();
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                readOptional(fields, field);
            }
        }
        fields.requireEnd();
        if (numbers == null) throw fields.missing("inputs");
        return new InferBody(Optional.ofNullable(id), numbers);
    }

    private void readOptional(Fields fields, String field) {
        switch (field) {
            case "id" -> id = fields.text(field);
            case "outputs" -> readOutputs();
            default -> fields.skipObject(field);
        }
    }

    private void readInputs() {
        requireArray("inputs");
        if (json.nextToken() == JsonToken.END_ARRAY) throw notOneInput();
        numbers = new InferInputReader(json, most, binary).read();
        if (json.nextToken() != JsonToken.END_ARRAY) throw notOneInput();
    }

    private static InvalidTensor notOneInput() {
        return new InvalidTensor(
                "\"inputs\" must hold one input, named \"%s\".".formatted(Signature.INPUT));
    }

    /// Whatever is chosen, there is one.
    private void readOutputs() {
        requireArray("outputs");
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            readOutput("outputs[%d]".formatted(index));
        }
    }

    private void readOutput(String place) {
        var fields = new Fields(json, place, "name", "parameters");
        String name = null;
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("name")) {
                name = fields.text(place + ".name");
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                fields.skipObject(place + ".parameters");
            }
        }
        if (name == null) throw fields.missing("name");
        if (!name.equals(Signature.OUTPUT)) {
            throw new InvalidTensor(
                    "%s is named \"%s\", but there is one output, named \"%s\"."
                            .formatted(place, Found.shortened(name), Signature.OUTPUT));
        }
    }

    private void requireArray(String field) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidTensor(
                    "\"%s\" must be an array, but it is %s.".formatted(field, Found.in(json)));
        }
    }
}
