package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/// What every answer says to the browser that gets it.
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// A report is one file: its styles stand in it, its plots as well.
    private static final String REPORT = DATA + "; style-src 'unsafe-inline'; img-src data:";

    /// The policy of what belongs to a page. The page itself has a stricter one with a number of
    /// its own for its scripts, from the room `ui`.
    private static final String PAGE =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void put(String path, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(POLICY, policy(path));
    }

    private static String policy(String path) {
        if (!ProgramPaths.contain(path)) return PAGE;
        return path.endsWith("/report.html") ? REPORT : DATA;
    }
}
