package org.glyphery.api.serving;

import java.util.Optional;

/// What is asked in the Open Inference Protocol.
///
/// @param id that the answer repeats
/// @param numbers whose first dimension counts the pictures
record InferBody(Optional<String> id, NumberArray numbers) {

    /// The one input, for messages.
    static final String INPUT = "inputs[0]";
}
