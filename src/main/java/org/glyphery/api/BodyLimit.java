package org.glyphery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/// Keeps bodies that would fill the memory out of `/api/**`: by their announced length, or while
/// they are read.
@Component
final class BodyLimit extends OncePerRequestFilter {

    private static final int MOST_BYTES = 1_000_000;

    private final ApiAnswers answers;

    BodyLimit(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiAnswers.isForApi(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            var tooLarge = new BodyTooLarge();
            answers.write(response, HttpStatus.CONTENT_TOO_LARGE.value(), tooLarge.getMessage());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static final class Limited extends ContentCachingRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request, MOST_BYTES);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new BodyTooLarge();
        }
    }
}
