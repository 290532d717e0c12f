package org.glyphery.api.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Tells why a request goes no further: programs in JSON, people in a sentence.
final class Refusal {

    private static final String SECONDS_TO_WAIT = "1";

    private final JsonMapper json;

    Refusal(JsonMapper json) {
        this.json = json;
    }

    void send(Refused refused, String path, Request request, Response response) throws IOException {
        if (response.isCommitted()) return;
        // Where Tomcat has refused already, it waits for a page of its own.
        response.resetError();
        response.setSuspended(false);
        response.setStatus(refused.status());
        if (refused.isForNow()) response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        if (refused.status() == Response.SC_METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, ProgramPaths.contain(path) ? "GET, POST" : "GET");
        }
        byte[] body = body(refused.sentence(), path, response);
        response.setContentLength(body.length);
        try (var remainder = new Remainder(request.getCoyoteRequest())) {
            if (remainder.endsConnection()) response.setHeader(HttpHeaders.CONNECTION, "close");
            response.getOutputStream().write(body);
            response.flushBuffer();
            remainder.discard();
        }
    }

    private byte[] body(String sentence, String path, Response response) {
        if (ProgramPaths.contain(path)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            return json.writeValueAsBytes(Map.of("error", sentence));
        }
        response.setContentType("text/plain;charset=UTF-8");
        return sentence.getBytes(StandardCharsets.UTF_8);
    }
}
