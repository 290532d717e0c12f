package org.glyphery.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that talks to Glyphery.
public record ApiClient(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// @param body read as JSON, whatever its type says
    /// @param total of all pages, where the answer is one of them; else -1
    public record Answer(int status, String type, JsonNode body, long total) {

        public String error() {
            return body.path("error").asString();
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer predict(String json) throws IOException, InterruptedException {
        return post("/api/ink/predictions", "application/json", BodyPublishers.ofString(json));
    }

    public Answer cancel(String runId) throws IOException, InterruptedException {
        return send(request("/api/runs/%s/cancel".formatted(runId)).POST(BodyPublishers.noBody()));
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /// The whole answer, its headers included.
    ///
    /// @param headers names and values in turns
    public HttpResponse<String> exchange(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    public Answer post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static Answer send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JsonMapper.shared().readTree(response.body()),
                response.headers().firstValueAsLong("X-Total-Count").orElse(-1));
    }
}
