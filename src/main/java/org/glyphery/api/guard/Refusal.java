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
        putHeaders(refused, path, response);
        byte[] body = body(refused, path, request, response);
        response.setContentLength(body.length);
        try (var remainder = new Remainder(request.getCoyoteRequest())) {
            if (remainder.endsConnection()) response.setHeader(HttpHeaders.CONNECTION, "close");
            response.getOutputStream().write(body);
            response.flushBuffer();
            remainder.discard();
        }
    }

    private static void putHeaders(Refused refused, String path, Response response) {
        if (refused.isForNow()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(refused.secondsToWait()));
        }
        if (refused.status() == Response.SC_METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, ProgramPaths.contain(path) ? "GET, POST" : "GET");
        }
        if (refused.status() == Response.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private byte[] body(Refused refused, String path, Request request, Response response) {
        if (ProgramPaths.contain(path)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            return json.writeValueAsBytes(Map.of("error", refused.sentence()));
        }
        if (refused.asksForKey() && KeyPage.isWanted(request)) {
            return KeyPage.write(refused, request, response);
        }
        response.setContentType("text/plain;charset=UTF-8");
        return refused.sentence().getBytes(StandardCharsets.UTF_8);
    }
}
