package org.glyphery.api;

import org.glyphery.Causes;
import org.glyphery.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Why a body is not read as JSON.
public final class UnreadableJson {

    private UnreadableJson() {}

    /// Says what a person can mend of a failure that has come from a reader of JSON.
    public static String sentence(Throwable failure) {
        return Causes.first(JacksonException.class, failure)
                .map(UnreadableJson::sentence)
                .orElse("The body of the request is not JSON; send an object.");
    }

    private static String sentence(JacksonException fault) {
        String words = "The body of the request %s.".formatted(JsonFault.words(fault));
        return fault instanceof StreamConstraintsException
                ? words
                        + " Send less, or raise the settings glyphery.limits.json-depth and"
                        + " json-digits."
                : words;
    }
}
