package org.glyphery.api.serving;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.Spelling;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The fields of one object while they arrive: in any order, and none but those that are known.
/// That one stands twice, the parser tells.
final class Fields {

    private final JsonParser json;
    private final String place;
    private final List<String> known;

    /// @param json at the object's first token
    /// @param place of the object, as a sentence begins with it
    /// @throws InvalidTensor if it is no object
    Fields(JsonParser json, String place, String... known) {
        this.json = json;
        this.place = place;
        this.known = Arrays.asList(known);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidTensor(
                    "%s must be an object, but it is %s.".formatted(place, Found.in(json)));
        }
    }

    /// Goes on to the next field's value; absent at the object's end.
    ///
    /// @throws InvalidTensor if the field is not known
    @Nullable String next() {
        if (json.nextToken() != JsonToken.PROPERTY_NAME) return null;
        String field = json.currentName();
        if (!known.contains(field)) {
            throw new InvalidTensor(
                    "%s has the field \"%s\", but %s all that it may have.%s"
                            .formatted(
                                    place,
                                    Found.shortened(field),
                                    knownWords(),
                                    Spelling.proposal(field, known)));
        }
        json.nextToken();
        return field;
    }

    /// A text.
    String text(String field) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new InvalidTensor(
                    "\"%s\" must be a text, but it is %s.".formatted(field, Found.in(json)));
        }
        return json.getString();
    }

    /// Passes over what is not for this server.
    ///
    /// @throws InvalidTensor if it is no object
    void skipObject(String field) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidTensor(
                    "\"%s\" must be an object, but it is %s.".formatted(field, Found.in(json)));
        }
        json.skipChildren();
    }

    InvalidTensor missing(String field) {
        return new InvalidTensor("%s has no \"%s\".".formatted(place, field));
    }

    /// @throws InvalidTensor if something follows the object
    void requireEnd() {
        if (json.nextToken() != null) {
            throw new InvalidTensor("There is more after the end of the object.");
        }
    }

    private String knownWords() {
        return known.size() == 1
                ? "\"%s\" is".formatted(known.getFirst())
                : known.stream()
                                .limit(known.size() - 1)
                                .map("\"%s\""::formatted)
                                .collect(Collectors.joining(", "))
                        + " and \"%s\" are".formatted(known.getLast());
    }
}
