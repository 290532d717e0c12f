package org.glyphery.api;

import java.util.stream.Stream;
import tools.jackson.core.exc.StreamConstraintsException;

/// Why a body is not read as JSON.
final class UnreadableJson {

    private UnreadableJson() {}

    static String sentence(Throwable failure) {
        boolean tooMuch =
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(StreamConstraintsException.class::isInstance);
        return tooMuch
                ? """
                The JSON of the request is nested too deeply or holds a number, a name or a text that is \
                too long: send less, or raise the settings glyphery.limits.json-depth and json-digits.\
                """
                : "The body of the request is not JSON; send an object.";
    }
}
