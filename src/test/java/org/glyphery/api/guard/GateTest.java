package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.api.guard.LowLimits.INK;
import static org.glyphery.api.guard.LowLimits.NO_MODELS;
import static org.glyphery.api.guard.RawClient.CHUNKED;
import static org.glyphery.api.guard.RawClient.JSON;

import java.io.IOException;
import java.util.Collections;
import org.glyphery.api.guard.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Bodies as no good client sends them, against a server whose limits are low.
@LowLimits
class GateTest {

    private static final String EXPECTING = "Expect: 100-continue\r\n";

    private final int port;
    private final Gate gate;

    GateTest(@Value("${local.server.port}") int port, @Autowired Gate gate) {
        this.port = port;
        this.gate = gate;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs, 64 KiB, glyphery.limits.body",
        "/v1/models/a:predict, 1 MiB, glyphery.limits.large-body",
        "/v2/models/a/infer, 1 MiB, glyphery.limits.large-body",
        "/api/pictures/predictions, 1 MiB, glyphery.limits.large-body"
    })
    void a_body_that_announces_too_much_is_refused_unread(String path, String limit, String setting)
            throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + path, JSON + "Content-Length: 1048577\r\n");
            client.answer().assertRefused(413, limit, setting);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/%61pi/runs", "/v1/a:predict", "/api/studies"})
    void a_body_without_end_is_refused_when_it_crosses_the_limit(String path) throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + path, JSON + CHUNKED);
            for (int i = 0; i < 1025; i++) client.chunk(new byte[1024]);
            client.answer().assertRefused(413, "larger than", "glyphery.limits.");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/VAADIN/push"})
    void pages_take_no_body_without_end_either(String path) throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + path, JSON + CHUNKED);
            for (int i = 0; i < 65; i++) client.chunk(new byte[1024]);
            var answer = client.answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers().get("content-type")).startsWith("text/plain");
            assertThat(answer.body()).contains("64 KiB").contains("glyphery.limits.body");
        }
    }

    @Test
    void a_slow_body_is_refused_when_its_time_is_up_and_the_connection_closed() throws Exception {
        try (var client = new RawClient(port)) {
            client.head("POST " + INK, JSON + "Content-Length: 1000\r\n");
            for (int i = 0; i < 12; i++) {
                client.send(" ");
                Thread.sleep(100);
            }
            client.answer().assertRefused(408, "within 1.0 s", "glyphery.limits.body-time");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1e3", "99999999999999999999", "1, 2", "0x10"})
    void a_length_that_is_no_number_is_refused(String length) throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + INK, JSON + "Content-Length: %s\r\n".formatted(length));
            client.answer().assertRefused(400, "length");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs;jsessionid=0", "/api;JSESSIONID=0/runs"})
    void an_address_that_names_a_session_is_refused(String path) throws IOException {
        try (var client = new RawClient(port)) {
            client.head("GET " + path, "").answer().assertRefused(400, ";jsessionid=");
        }
    }

    @Test
    void a_chunk_has_nothing_beside_its_length_that_could_come_for_hours() throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + INK, JSON + CHUNKED).send("2;a");
            client.answer().assertRefused(400, "chunks");
        }
    }

    @Test
    void a_body_that_never_begins_is_refused_as_well() throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + INK, JSON + "Content-Length: 1000\r\n");
            client.answer().assertRefused(408, "did not arrive", "glyphery.limits.body-time");
        }
    }

    @Test
    void a_client_that_waits_to_be_asked_is_asked_and_answered() throws IOException {
        try (var client = new RawClient(port)) {
            for (int i = 0; i < 2; i++) { // over one connection
                client.head("POST " + INK, JSON + EXPECTING + length(NO_MODELS));
                assertThat(client.answer().status()).isEqualTo(100);
                assertThat(client.send(NO_MODELS).answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_client_that_waits_to_be_asked_and_is_refused_is_not_asked() throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + INK, JSON + EXPECTING + "Content-Length: 1048577\r\n");
            client.answer().assertRefused(413, "64 KiB", "glyphery.limits.body");
            assertThat(client.isClosed()).isTrue();
        }
        try (var client = new RawClient(port)) {
            String foreign = "Origin: http://foreign.example\r\n";
            client.head("POST " + INK, EXPECTING + foreign + length("{}"));
            client.answer().assertRefused(403, "foreign.example");
        }
    }

    @Test
    void requests_that_come_in_one_piece_are_all_answered() throws IOException {
        String chunks = "%x\r\n%s\r\n0\r\n\r\n".formatted(NO_MODELS.length(), NO_MODELS);
        for (String body :
                new String[] {length(NO_MODELS) + "\r\n" + NO_MODELS, CHUNKED + "\r\n" + chunks}) {
            String request =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\n%s%s".formatted(INK, JSON, body);
            try (var client = new RawClient(port)) {
                client.send(request.repeat(3));
                for (int i = 0; i < 3; i++) assertThat(client.answer().status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/runs?x=v-r"})
    void what_nobody_reads_is_refused_unread_and_takes_no_place_of_pages(String path)
            throws IOException {
        try (var one = new RawClient(port);
                var two = new RawClient(port);
                var page = new RawClient(port)) {
            for (var client : new RawClient[] {one, two}) {
                client.head("POST " + path, "Content-Length: 1000\r\n").send("{");
            }
            assertThat(one.answer().status()).isEqualTo(405);
            assertThat(two.answer().headers()).containsEntry("allow", "GET");
            page.head("POST /?v-r=uidl&v-uiId=0", JSON + length("{}")).send("{}");
            assertThat(page.answer().status()).isNotEqualTo(429);
        }
    }

    @Test
    void slow_senders_hold_no_more_than_their_places_and_pages_open_meanwhile() throws Exception {
        try (var one = new RawClient(port);
                var two = new RawClient(port)) {
            for (var client : new RawClient[] {one, two}) {
                client.head("POST " + INK, JSON + "Content-Length: 1000\r\n").send("{");
            }
            Thread.sleep(300); // until both are being read
            try (var third = new RawClient(port)) {
                third.head("POST " + INK, JSON + "Content-Length: 2\r\n").send("{}");
                var answer = third.answer();
                answer.assertRefused(429, "2 bodies", "glyphery.limits.bodies-at-once");
                assertThat(answer.headers()).containsEntry("retry-after", "1");
            }
            assertThat(get("/").status()).isEqualTo(200);
            assertThat(get("/api/runs").status()).isEqualTo(200);
        }
    }

    @Test
    void bodies_share_one_memory() throws Exception {
        byte[] most = new byte[1_000_000];
        try (var one = new RawClient(port);
                var two = new RawClient(port)) {
            one.head("POST /v1/a", JSON + "Content-Length: 1000001\r\n").send(most);
            for (int i = 0; i < 500 && gate.bytesHeld() < 1_000_001; i++) Thread.sleep(20);
            two.head("POST /v1/a", JSON + "Content-Length: 1000001\r\n").send(most);
            var answer = two.answer();
            answer.assertRefused(503, "1.5 MiB", "glyphery.limits.bodies-together");
            assertThat(answer.headers()).containsEntry("retry-after", "1");
        }
    }

    @Test
    void a_body_takes_memory_as_it_arrives_not_as_it_is_announced() throws Exception {
        try (var client = new RawClient(port)) {
            client.head("POST /v1/a", JSON + "Content-Length: 1000000\r\n").send("{");
            for (int i = 0; i < 40 && gate.bytesHeld() == 0; i++) Thread.sleep(20);
            assertThat(gate.bytesHeld()).isEqualTo(64 * 1024);
        }
    }

    @Test
    void json_that_is_nested_too_deeply_or_has_endless_numbers_is_refused() throws IOException {
        for (String json :
                new String[] {
                    "[".repeat(21) + "]".repeat(21),
                    "{\"strokes\": [[[1, %s]]]}".formatted("1".repeat(41)),
                    "{\"strokes\": [[[1, 0.%s]]]}".formatted("1".repeat(41))
                }) {
            post(INK, json).assertRefused(400, "glyphery.limits.json-depth", "json-digits");
        }
        String nine = String.join(",", Collections.nCopies(9, "1"));
        post(INK, "{\"strokes\": [[[%s]]]}".formatted(nine)).assertRefused(400, "point", "[x, y]");
    }

    @Test
    void headers_have_a_limit() throws IOException {
        try (var client = new RawClient(port)) {
            client.head("GET /api/runs", "X-Large: %s\r\n".formatted("x".repeat(20_000)));
            var answer = client.answer();
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.error()).isNotEmpty();
        }
    }

    private Answer get(String path) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head("GET " + path, "").answer();
        }
    }

    private Answer post(String path, String json) throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST " + path, JSON + "Content-Length: %d\r\n".formatted(json.length()));
            return client.send(json).answer();
        }
    }

    private static String length(String body) {
        return "Content-Length: %d\r\n".formatted(body.length());
    }
}
