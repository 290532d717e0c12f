package org.glyphery.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A page without a browser: it asks for what a browser asks for when it opens one, but for the
/// fixed files, which it keeps, and then speaks as Vaadin's client does.
final class SimulatedPage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("\"syncId\":(\\d+)");

    private static final String WINDOW =
            "v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=0&v-tzo=0"
                    + "&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=bench&v-td=false&v-pr=1";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;
    private final JsonNode session;
    private final JsonNode content;
    private final AtomicInteger heard = new AtomicInteger(); // the newest message of the server
    private int told; // messages of this page
    private long beat = System.nanoTime(); // when the server was last told that the page is open
    private @Nullable WebSocket socket;

    /// @param server its address, without a slash at the end
    /// @param path without a slash before it
    SimulatedPage(String server, String path) throws IOException, InterruptedException {
        this.server = server;
        send(request("/" + path));
        String location = URLEncoder.encode(path, StandardCharsets.UTF_8);
        String begun =
                send(request("/?v-r=init&location=%s&query=&%s".formatted(location, WINDOW)));
        session = JSON.readTree(begun).path("appConfig");
        hear(begun);
        var opening = JSON.createObjectNode();
        opening.put("route", path).put("query", "").put("appShellTitle", "").put("trigger", "");
        opening.putObject("historyState").put("idx", 0);
        String answer = tell(1, "ui-navigate", opening);
        if (!answer.contains("\"changes\"")) {
            throw new IllegalStateException("The server did not answer with the page");
        }
        content = JSON.readTree(answer).path("changes");
    }

    /// Opens the socket over which the server tells what happens.
    void listen() {
        String address =
                "ws%s/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=%d"
                        .formatted(
                                server.substring("http".length()),
                                session.path("v-uiId").asInt(),
                                session.path("uidl").path("Vaadin-Push-ID").asString(),
                                heard.get());
        socket =
                http.newWebSocketBuilder()
                        .header("Origin", server)
                        .buildAsync(URI.create(address), new Hearing())
                        .join();
    }

    /// The number of the first element with a name.
    int node(String tag) {
        return StreamSupport.stream(content.spliterator(), false)
                .filter(change -> change.path("key").asString("").equals("tag"))
                .filter(change -> change.path("value").asString("").equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page has no " + tag))
                .path("node")
                .asInt();
    }

    /// Tells the server of an event.
    ///
    /// @param data what its listener asked for, by name
    /// @return what the server answers
    String tell(int node, String event, ObjectNode data) throws IOException, InterruptedException {
        var message = JSON.createObjectNode();
        message.set("csrfToken", session.path("uidl").path("Vaadin-Security-Key"));
        message.put("syncId", heard.get());
        message.put("clientId", told++);
        var call = message.putArray("rpc").addObject();
        call.put("type", "event").put("node", node).put("event", event).set("data", data);
        String answer =
                send(
                        request("/?v-r=uidl&v-uiId=" + session.path("v-uiId").asInt())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(message.toString())));
        hear(answer);
        beat();
        return answer;
    }

    /// Says that the page is still open, as often as the server wants to hear it: of a page that
    /// does not say so it forgets everything.
    private void beat() throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (now - beat < session.path("heartbeatInterval").asLong() * 1_000_000_000) return;
        beat = now;
        send(
                request("/?v-r=heartbeat&v-uiId=" + session.path("v-uiId").asInt())
                        .POST(BodyPublishers.noBody()));
    }

    private void hear(CharSequence message) {
        var number = NUMBER.matcher(message);
        while (number.find()) {
            heard.accumulateAndGet(Integer.parseInt(number.group(1)), Math::max);
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(server + pathAndQuery));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The server answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null) open.abort();
        http.close();
    }

    private final class Hearing implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                hear(message);
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
