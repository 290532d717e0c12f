package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.glyphery.AccessKey;
import org.springframework.http.ResponseCookie;

/// What a browser shows in place of the key: until when it is let in, signed with the key. It needs
/// no memory of the server, survives a restart, and ends when the key is changed.
final class EntryCookie {

    private static final Duration VALID = Duration.ofDays(90);

    private static final char BETWEEN = '.';

    private EntryCookie() {}

    /// Cookies do not tell ports apart, and there may be a Glyphery at another one.
    static String name(HttpServletRequest request) {
        return "glyphery-" + request.getServerPort();
    }

    static ResponseCookie of(AccessKey key, HttpServletRequest request, Instant now) {
        long end = now.plus(VALID).getEpochSecond();
        return ResponseCookie.from(name(request), "" + end + BETWEEN + signature(key, end))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(VALID)
                .build();
    }

    static boolean isValid(String value, AccessKey key, Instant now) {
        int between = value.indexOf(BETWEEN);
        if (between < 0) return false;
        try {
            long end = Long.parseLong(value.substring(0, between));
            return end > now.getEpochSecond()
                    && MessageDigest.isEqual(
                            bytes(signature(key, end)), bytes(value.substring(between + 1)));
        } catch (NumberFormatException other) {
            return false;
        }
    }

    private static String signature(AccessKey key, long end) {
        return HexFormat.of().formatHex(key.sign("entered until " + end));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
