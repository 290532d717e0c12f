package org.glyphery.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser asks for when it opens a page, but for the fixed files, which it keeps: the page
/// itself, a session's view of it, and then the content.
///
/// @param server its address, without a slash at the end
record PageRequests(String server) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param path without a slash before it
    void load(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            send(http, request("/" + path));
            String location = URLEncoder.encode(path, StandardCharsets.UTF_8);
            String window =
                    "v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=0&v-tzo=0"
                        + "&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=bench&v-td=false&v-pr=1";
            JsonNode begun =
                    JSON.readTree(
                            send(
                                    http,
                                    request(
                                            "/?v-r=init&location=%s&query=&%s"
                                                    .formatted(location, window))));
            JsonNode session = begun.path("appConfig");
            String content = send(http, opening(session, path));
            if (!content.contains("\"changes\"")) {
                throw new IllegalStateException("The server did not answer with the page");
            }
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(server + pathAndQuery));
    }

    /// The event with which Vaadin's client opens the view of a path.
    private HttpRequest.Builder opening(JsonNode session, String path) {
        JsonNode state = session.path("uidl");
        var message = JSON.createObjectNode();
        message.put("csrfToken", state.path("Vaadin-Security-Key").asString());
        message.put("syncId", state.path("syncId").asInt());
        message.put("clientId", 0);
        var event = message.putArray("rpc").addObject();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        var data = event.putObject("data");
        data.put("route", path).put("query", "").put("appShellTitle", "").put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        return request("/?v-r=uidl&v-uiId=" + session.path("v-uiId").asInt())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message.toString()));
    }

    private static String send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The server answered " + answer.statusCode());
        }
        return answer.body();
    }
}
