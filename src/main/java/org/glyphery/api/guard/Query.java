package org.glyphery.api.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands behind the question mark of an address.
final class Query {

    private static final int HEXADECIMAL = 16;

    private Query() {}

    /// Whether it is UTF-8, with `%` before bytes. Everything behind the gate takes that for
    /// granted, and what is not so would fill the log.
    static boolean isReadable(@Nullable String query) {
        if (query == null) return true;
        var bytes = ByteBuffer.allocate(query.length());
        for (int i = 0; i < query.length(); i++) {
            char sign = query.charAt(i);
            if (sign != '%') {
                bytes.put((byte) sign);
                continue;
            }
            if (i + 2 >= query.length()) return false;
            int high = Character.digit(query.charAt(i + 1), HEXADECIMAL);
            int low = Character.digit(query.charAt(i + 2), HEXADECIMAL);
            if (high < 0 || low < 0) return false;
            bytes.put((byte) (HEXADECIMAL * high + low));
            i += 2;
        }
        return isUtf8(bytes.flip());
    }

    /// Whether an address names a session, as Tomcat would otherwise read it.
    static boolean namesSession(String address) {
        return address.toLowerCase(Locale.ROOT).contains(";jsessionid");
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
