package org.glyphery.api.serving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A body with JSON first and numbers behind it as they lie in memory, the binary tensor extension
/// that Triton's clients speak
/// (<https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md>).
///
/// @param json what is before the numbers
/// @param numbers little-endian; none where the JSON is all there is
record BinaryBody(InputStream json, ByteBuffer numbers) {

    /// The header that tells how long the JSON is.
    static final String HEADER = "Inference-Header-Content-Length";

    /// @param length of the JSON in bytes, as the header has it; absent where it is the whole body
    /// @throws InvalidTensor if the body is shorter, or the length is no number
    static BinaryBody read(InputStream body, Optional<String> length) throws IOException {
        var none = ByteBuffer.allocate(0);
        if (length.isEmpty()) return new BinaryBody(body, none);
        byte[] whole = body.readAllBytes();
        int json = length(length.get(), whole.length);
        var numbers = ByteBuffer.wrap(whole, json, whole.length - json);
        return new BinaryBody(
                new ByteArrayInputStream(whole, 0, json),
                numbers.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    private static int length(String written, int most) {
        try {
            int length = Integer.parseInt(written.strip());
            if (length >= 0 && length <= most) return length;
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too large.
        }
        throw new InvalidTensor(
                "The header %s must be the length of the JSON, from 0 to the %,d bytes of the body, but it is \"%s\"."
                        .formatted(HEADER, most, Found.shortened(written)));
    }
}
