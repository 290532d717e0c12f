package org.glyphery.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The list of its files at the end of a zip. Java's stream reader never looks at it, and so takes
/// a zip that was cut short between two files for a whole one.
///
/// Format: PKWARE, APPNOTE.TXT, 4.3.12 and 4.3.16.
final class ZipDirectory {

    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;

    private ZipDirectory() {}

    /// @throws IOException if the zip does not end with a whole directory
    static List<String> names(byte[] zip) throws IOException {
        try {
            var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            int end = zip.length - END_SIZE;
            require(buffer.getInt(end) == END_SIGNATURE);
            var names = new ArrayList<String>();
            int place = buffer.getInt(end + 16);
            for (int entry = 0; entry < buffer.getShort(end + 10); entry++) {
                require(buffer.getInt(place) == ENTRY_SIGNATURE);
                int nameLength = buffer.getShort(place + 28);
                names.add(new String(zip, place + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8));
                int extraLength = buffer.getShort(place + 30);
                int commentLength = buffer.getShort(place + 32);
                place += ENTRY_SIZE + nameLength + extraLength + commentLength;
            }
            require(place == end);
            return names;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("The zip's directory is damaged", e);
        }
    }

    private static void require(boolean whole) throws IOException {
        if (!whole) {
            throw new IOException("The zip is cut short or damaged");
        }
    }
}
