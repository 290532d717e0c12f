package org.glyphery.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.api.guard.ProgramPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// What programs are answered where no controller answers: JSON as well, never a page.
@Configuration(proxyBeanMethods = false)
class ApiAnswers {

    /// The order after the controllers and before the pages, which take every other path.
    private static final int ORDER = 100;

    @Bean
    SimpleUrlHandlerMapping unknownProgramPaths(JsonMapper json) {
        HttpRequestHandler unknown =
                (request, response) -> {
                    var error =
                            "There is nothing at %s. GET /api/runs lists the runs, POST /api/ink/predictions asks the models."
                                    .formatted(request.getRequestURI());
                    response.setStatus(404);
                    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                    response.getOutputStream()
                            .write(json.writeValueAsBytes(Map.of("error", error)));
                };
        Map<String, HttpRequestHandler> paths = new LinkedHashMap<>();
        for (String root : ProgramPaths.ROOTS) {
            paths.put(root, unknown);
            paths.put(root + "/**", unknown);
        }
        return new SimpleUrlHandlerMapping(paths, ORDER);
    }
}
