package org.glyphery.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A JPEG as phones write it: the EXIF segment behind its first bytes says how the camera was held,
/// where, and much that only the maker reads.
public final class CameraJpeg {

    /// Stands among what says where the picture was taken.
    public static final String PLACE = "N48.85837 E2.29448";

    /// The most that fits into a segment beside the rest.
    private static final int MAKERS = 64_000;

    private static final int ENTRY = 12;
    private static final int DIRECTORY = 2 + 3 * ENTRY + 4;

    private CameraJpeg() {}

    /// @param orientation from 1 to 8, as EXIF counts
    public static byte[] of(byte[] jpeg, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int head = 8 + DIRECTORY;
        int gps = head + MAKERS;
        int gpsEnd = gps + 2 + ENTRY + 4;
        var segment = ByteBuffer.allocate(4 + 6 + gpsEnd + place.length);
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        segment.putShort((short) 42).putInt(8).putShort((short) 3);
        segment.putShort((short) 0x112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0);
        segment.putShort((short) 0x927C).putShort((short) 7).putInt(MAKERS).putInt(head);
        segment.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps).putInt(0);
        segment.position(10 + gps).putShort((short) 1);
        segment.putShort((short) 0x1B).putShort((short) 7).putInt(place.length).putInt(gpsEnd);
        segment.putInt(0).put(place);
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(segment.array());
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
