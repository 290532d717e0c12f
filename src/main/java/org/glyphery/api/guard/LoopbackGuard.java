package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Nobody logs in, so every page in the same browser could drive Glyphery. Two questions keep
/// foreign ones out, on all paths, web sockets included: was the request for a name of ours (a
/// foreign name that was made to resolve to this machine, "DNS rebinding", is not), and does it
/// come from a page of ours?
@Component
final class LoopbackGuard {

    /// "none": typed into the address line, or a bookmark.
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Set<String> hosts = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    /// @param address where the server listens; who opens that very address is welcome
    /// @param allowed further names, from `glyphery.hosts`
    LoopbackGuard(
            @Value("${server.address:}") String address,
            @Value("${glyphery.hosts:}") Set<String> allowed) {
        if (!address.isEmpty()) hosts.add(canonical(address));
        allowed.forEach(host -> hosts.add(canonical(host)));
    }

    /// Why a request is not welcome; null where it is.
    @Nullable String objection(HttpServletRequest request) {
        var host = canonical(request.getServerName());
        if (!hosts.contains(host)) {
            return """
            Glyphery answers at %s only, and this request was for "%s": \
            open one of those, or start Glyphery with --glyphery.hosts=%s as well.\
            """
                    .formatted(String.join(", ", hosts), host, host);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOwn(origin, host, request)) return foreign(origin);
        return isDrivenFromElsewhere(request) ? foreign("another site") : null;
    }

    private static String foreign(String page) {
        return """
        Glyphery serves its own pages only, and this request came from a page of "%s": \
        open Glyphery itself, or call it from a program.\
        """
                .formatted(page);
    }

    /// Browsers name no origin where a page asks for a picture or a script, but they say that it is
    /// not for a page of ours. To open an address from elsewhere is no harm.
    private static boolean isDrivenFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean opened =
                "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                        && request.getMethod().equals("GET");
        return site != null && !OWN_SITES.contains(site) && !opened;
    }

    /// The scheme is not compared: behind a proxy that speaks HTTPS, the page's is not the
    /// request's.
    private static boolean isOwn(String origin, String host, HttpServletRequest request) {
        try {
            var page = URI.create(origin);
            if (page.getHost() == null) return false;
            var usualPort = request.isSecure() ? 443 : 80;
            var port = page.getPort() == -1 ? usualPort : page.getPort();
            return canonical(page.getHost()).equals(host) && port == request.getServerPort();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// `[::1]` and `::1` are one address, `localhost.` is `localhost` said in full, and names come
    /// in any case.
    private static String canonical(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }
}
