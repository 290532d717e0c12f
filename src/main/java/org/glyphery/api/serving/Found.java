package org.glyphery.api.serving;

import tools.jackson.core.JsonParser;

/// What came instead of what should have come, in words.
final class Found {

    private static final int LONGEST = 40;

    private Found() {}

    /// The words for what stands at the parser's place.
    static String in(JsonParser json) {
        if (json.currentToken() == null) return "missing";
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the text \"%s\"".formatted(shortened(json.getString()));
            default -> shortened(json.getString());
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
