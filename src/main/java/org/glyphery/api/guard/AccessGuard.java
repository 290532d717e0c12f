package org.glyphery.api.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.glyphery.Access;
import org.glyphery.AccessKey;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The guard of a server that has an [AccessKey]: nothing is reached without it but what tells that
/// the server is up, and the application's mark and manifest, the same everywhere. Programs send it
/// as a bearer token with every request, and pages ask for it once and get an [EntryCookie].
@Component
final class AccessGuard {

    /// What answers "up" or "down", and nothing else.
    private static final Set<String> HEALTH =
            Set.of("/actuator/health", "/v2/health/live", "/v2/health/ready");

    private static final String BEARER = "bearer ";

    private final Access access;
    private final WrongTries tries = new WrongTries(System::nanoTime);
    private final Clock clock = Clock.systemUTC();

    AccessGuard(Access access) {
        this.access = access;
    }

    /// @throws Refused where a key is needed and the request has none, or a wrong one
    void check(HttpServletRequest request) throws Refused {
        switch (access) {
            case Access.OwnMachine(), Access.Everybody() -> {}
            case Access.WithKey(var key) -> check(request, key);
        }
    }

    private void check(HttpServletRequest request, AccessKey key) throws Refused {
        if (isWithoutKey(request) || hasEntered(request, key)) return;
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refused.withoutKey();
        }
        requireRight(request, header.substring(BEARER.length()).strip(), key);
    }

    private void requireRight(HttpServletRequest request, String tried, AccessKey key)
            throws Refused {
        if (!tries.isRight(request.getRemoteAddr(), tried, key)) throw Refused.wrongKey();
    }

    /// Whether the address needs no key, as it was sent: no other spelling of it is let through.
    private static boolean isWithoutKey(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && (HEALTH.contains(request.getRequestURI())
                        || ProgramPaths.APPEARANCE.contains(request.getRequestURI()));
    }

    private boolean hasEntered(HttpServletRequest request, AccessKey key) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return false;
        String name = EntryCookie.name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)
                    && EntryCookie.isValid(cookie.getValue(), key, clock.instant())) return true;
        }
        return false;
    }

    /// Whether a person sends the key from the [KeyPage], which stands at every page's address.
    boolean isForKey(HttpServletRequest request, String path) {
        return access instanceof Access.WithKey
                && KeyPage.isSent(request)
                && !ProgramPaths.takeBodies(path, request.getQueryString());
    }

    /// Takes the key that was entered, and leads back to the page.
    ///
    /// @throws Refused where it is a wrong one
    void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(access instanceof Access.WithKey(var key))) return;
        requireRight(request, KeyPage.key(request), key);
        response.setHeader(
                HttpHeaders.SET_COOKIE, EntryCookie.of(key, request, clock.instant()).toString());
        response.setHeader(HttpHeaders.LOCATION, KeyPage.address(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
