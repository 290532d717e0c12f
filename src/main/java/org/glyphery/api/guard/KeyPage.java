package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// The page that asks a person for the key. It stands at the address of whatever page was opened,
/// which it sends the key to, so that it works below any address that a proxy gives the pages, and
/// that page opens next. It runs no script.
final class KeyPage {

    private static final String FIELD = "key=";

    /// Bytes of the longest key, each of its characters escaped.
    private static final int LONGEST = FIELD.length() + 3 * 200;

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final String TEXT = text();

    private KeyPage() {}

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(KeyPage.class.getResourceAsStream("key.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a browser opens a page, rather than asks for something that belongs to one.
    static boolean isWanted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Says why, where a key was tried already.
    static byte[] write(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        String said = isSent(request) ? refused.sentence() : "";
        return TEXT.replace("${said}", said).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isSent(HttpServletRequest request) {
        String type = request.getContentType();
        int length = request.getContentLength();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && length >= FIELD.length()
                && length <= LONGEST;
    }

    /// The key as it was entered, without what pasting leaves around it.
    static String key(HttpServletRequest request) throws IOException {
        String sent =
                new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (!sent.startsWith(FIELD)) throw Refused.wrongKey();
        try {
            return URLDecoder.decode(sent.substring(FIELD.length()), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException malformed) {
            throw Refused.wrongKey();
        }
    }

    /// The address to which the key was sent, relative to itself: without the folders, which a
    /// proxy may have changed.
    static String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return "./"
                + path.substring(path.lastIndexOf('/') + 1)
                + (query == null ? "" : "?" + query);
    }
}
