package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.api.guard.RawClient.Answer;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// More streams of events, and more browsers, than there are places.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.streams=2",
            "glyphery.limits.sessions=3",
        })
@TestMethodOrder(OrderAnnotation.class)
class OpenConnectionsTest {

    private static final String NO_SUCH_PAGE =
            "GET /VAADIN/push?v-r=push&v-uiId=99&X-Atmosphere-Transport=websocket";

    /// What a server ends a socket with: the status of an ordinary end (RFC 6455, 7.4.1).
    private static final String CLOSING = "\u0003\u00e8";

    private final int port;
    private final Runs runs;

    OpenConnectionsTest(@Value("${local.server.port}") int port, @Autowired Runs runs) {
        this.port = port;
        this.runs = runs;
    }

    @Test
    void streams_of_events_have_places_and_give_them_back() throws Exception {
        var plan = PlanTexts.readYaml("{name: Waits, architecture: {kind: linear}}");
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        String events = "GET /api/runs/%s/events".formatted(run.id());
        try (var one = new RawClient(port);
                var two = new RawClient(port)) {
            assertThat(one.head(events, "").status()).isEqualTo(200);
            assertThat(two.head(events, "").status()).isEqualTo(200);
            Answer refused = ask(events, "");
            refused.assertRefused(429, "2 event streams are open", "glyphery.limits.streams");
            assertThat(ask("GET /api/runs", "").status()).isEqualTo(200);
            assertThat(ask("DELETE /api/runs/" + run.id(), "").status()).isEqualTo(204);
            Answer gone = ask(events, "");
            for (int i = 0; i < 500 && gone.status() == 429; i++) {
                Thread.sleep(20);
                gone = ask(events, "");
            }
            assertThat(gone.status()).isEqualTo(404);
        }
    }

    /// Twice as many as it may have pages; the oldest ends for the newest, whatever page they name.
    @Test
    @Order(1) // while there is a place for a browser
    void a_browser_has_only_so_many_sockets() throws IOException {
        Answer page = ask("GET /runs", "");
        assertThat(page.status()).isEqualTo(200);
        String handshake =
                """
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                Origin: http://localhost:%d
                Cookie: %s
                """
                        .formatted(port, cookie(page))
                        .replace("\n", "\r\n");
        List<RawClient> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 42; i++) {
                var socket = new RawClient(port).head(NO_SUCH_PAGE, handshake);
                sockets.add(socket);
                assertThat(socket.answer().status()).isEqualTo(101);
                assertThat(socket.frame()).contains("sessionExpired");
            }
            for (RawClient old : sockets.subList(0, 2)) {
                assertThat(old.frame()).startsWith(CLOSING);
            }
            for (RawClient kept : sockets.subList(2, 42)) assertThat(kept.hasMore()).isFalse();
        } finally {
            for (RawClient socket : sockets) socket.close();
        }
    }

    private static String cookie(Answer page) {
        return page.headers().getOrDefault("set-cookie", "").replaceFirst(";.*", "");
    }

    @Test
    void browsers_have_places_and_who_has_one_keeps_it() throws IOException {
        String session = "";
        Answer page = ask("GET /runs", "");
        for (int i = 0; i < 3 && page.status() == 200; i++) {
            session = cookie(page);
            page = ask("GET /runs", "");
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("3 browsers have pages open", "glyphery.limits.sessions");
        assertThat(page.headers())
                .containsEntry("retry-after", "1")
                .doesNotContainKey("set-cookie");
        assertThat(ask("GET /runs", "Cookie: %s\r\n".formatted(session)).status()).isEqualTo(200);
        assertThat(ask("GET /api/runs", "").status()).isEqualTo(200);
        assertThat(ask("GET /actuator/health", "").status()).isEqualTo(200);
    }

    private Answer ask(String request, String headers) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, headers).answer();
        }
    }
}
