package org.glyphery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody logs in, so every page in the same browser could drive Glyphery. Two questions keep
/// foreign ones out, on all paths, web sockets included: was the request for a name of ours (a
/// foreign name that was made to resolve to this machine, "DNS rebinding", is not), and does it
/// come from a page of ours?
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackGuard extends OncePerRequestFilter {

    private final Set<String> hosts = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));
    private final ApiAnswers answers;

    /// @param address where the server listens; who opens that very address is welcome
    /// @param allowed further names, from `glyphery.hosts`
    LoopbackGuard(
            @Value("${server.address:}") String address,
            @Value("${glyphery.hosts:}") Set<String> allowed,
            ApiAnswers answers) {
        if (!address.isEmpty()) hosts.add(canonical(address));
        allowed.forEach(host -> hosts.add(canonical(host)));
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var objection = objection(request);
        if (objection == null) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, objection);
        }
    }

    private @Nullable String objection(HttpServletRequest request) {
        var host = canonical(request.getServerName());
        if (!hosts.contains(host)) {
            return """
            Glyphery answers at %s only, and this request was for "%s": \
            open one of those, or start Glyphery with --glyphery.hosts=%s as well.\
            """
                    .formatted(String.join(", ", hosts), host, host);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOwn(origin, host, request)) {
            return """
            Glyphery serves its own pages only, and this request came from a page of "%s": \
            open Glyphery itself, or call it from a program.\
            """
                    .formatted(origin);
        }
        return null;
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

    private void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (ApiAnswers.isForApi(request)) {
            answers.write(response, HttpServletResponse.SC_FORBIDDEN, sentence);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(sentence);
        }
    }

    /// `[::1]` and `::1` are one address, and names come in any case.
    private static String canonical(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    }
}
