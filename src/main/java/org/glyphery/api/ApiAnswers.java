package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// What programs are answered where no controller answers: JSON as well, never a page.
@Configuration(proxyBeanMethods = false)
class ApiAnswers {

    private static final String PREFIX = "/api/";

    /// After the controllers, before the pages, which take every other path.
    private static final int ORDER = 100;

    private final JsonMapper json;

    ApiAnswers(JsonMapper json) {
        this.json = json;
    }

    /// By the path that controllers are found by: decoded, without parameters, so that no other
    /// spelling of it gets around the limits.
    static boolean isForApi(HttpServletRequest request) {
        String behind = request.getPathInfo();
        String path = request.getServletPath() + (behind == null ? "" : behind);
        return path.startsWith(PREFIX);
    }

    void write(HttpServletResponse response, int status, String error) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("error", error)));
    }

    @Bean
    SimpleUrlHandlerMapping unknownApiPaths() {
        HttpRequestHandler unknown =
                (request, response) ->
                        write(
                                response,
                                HttpServletResponse.SC_NOT_FOUND,
                                "There is nothing at %s. GET /api/runs lists the runs, POST /api/ink/predictions asks the models."
                                        .formatted(request.getRequestURI()));
        return new SimpleUrlHandlerMapping(Map.of(PREFIX + "**", unknown), ORDER);
    }
}
