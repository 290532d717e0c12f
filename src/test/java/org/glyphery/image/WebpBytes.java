package org.glyphery.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes lossless WebP files in black and white (RFC 9649, 3): prefix codes of two symbols, one
/// bit a channel, no transforms.
final class WebpBytes {

    private final byte[] bits;
    private int count;

    private WebpBytes(int pixels) {
        bits = new byte[64 + pixels];
    }

    static byte[] lossless(int width, int height, boolean[] black) {
        var stream = new WebpBytes(black.length);
        stream.put(0x2F, 8);
        stream.put(width - 1, 14);
        stream.put(height - 1, 14);
        // No alpha, version 0; no transform, no colour cache, one group of codes.
        stream.put(0, 1 + 3 + 1 + 1 + 1);
        for (int channel = 0; channel < 3; channel++) stream.putCodeOfTwo(0, 255);
        stream.putCodeOfOne(255);
        stream.putCodeOfOne(0);
        for (boolean dark : black) stream.put(dark ? 0 : 0b111, 3);
        int length = (stream.count + 15) / 16 * 2;
        return ByteBuffer.allocate(20 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + length)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put(stream.bits, 0, length)
                .array();
    }

    private void putCodeOfTwo(int first, int second) {
        put(1, 1);
        put(1, 1);
        put(1, 1);
        put(first, 8);
        put(second, 8);
    }

    private void putCodeOfOne(int symbol) {
        put(1, 1);
        put(0, 1);
        put(1, 1);
        put(symbol, 8);
    }

    /// The lowest bit first.
    private void put(int value, int width) {
        for (int bit = 0; bit < width; bit++, count++) {
            bits[count / 8] |= (byte) ((value >> bit & 1) << count % 8);
        }
    }
}
