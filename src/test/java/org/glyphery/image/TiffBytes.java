package org.glyphery.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// Writes TIFFs of one uncompressed strip, big-endian, in a few lines (TIFF revision 6.0).
final class TiffBytes {

    private static final int HEADER = 8;

    private final Map<Integer, int[]> fields = new TreeMap<>();
    private byte[] strip = {};

    /// @param values unsigned numbers of 16 bits
    TiffBytes with(int tag, int... values) {
        fields.put(tag, values);
        return this;
    }

    TiffBytes picture(int width, int height, byte[] data) {
        strip = data;
        with(256, width).with(257, height).with(259, 1).with(278, height).with(279, data.length);
        return with(273, HEADER);
    }

    byte[] bytes() {
        int directory = HEADER + strip.length + strip.length % 2;
        var longer = new ByteArrayOutputStream();
        int end = directory + 2 + 12 * fields.size() + 4;
        var entries = ByteBuffer.allocate(end);
        entries.putShort((short) 0x4D4D).putShort((short) 42).putInt(directory).put(strip);
        entries.position(directory).putShort((short) fields.size());
        fields.forEach((tag, values) -> {
            entries.putShort(tag.shortValue()).putShort((short) 3).putInt(values.length);
            var numbers = ByteBuffer.allocate(Math.max(4, 2 * values.length));
            for (int value : values) numbers.putShort((short) value);
            if (values.length <= 2) entries.put(numbers.array());
            else entries.putInt(end + longer.size());
            if (values.length > 2) longer.writeBytes(numbers.array());
        });
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(entries.array());
        whole.writeBytes(longer.toByteArray());
        return whole.toByteArray();
    }
}
