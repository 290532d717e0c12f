package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/// Requests as a browser would send them, byte by byte: clients of Java's own do not let a Host be
/// forged.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoopbackGuardTest {

    private static final String HEALTH = "/actuator/health";

    private final int port;

    LoopbackGuardTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LOCALHOST", "localhost.", "127.0.0.1", "[::1]"})
    void loopback_has_three_names(String host) throws IOException {
        assertThat(status(HEALTH, host + ":" + port, "")).isEqualTo(200);
        assertThat(status(HEALTH, host, "Origin: http://" + host)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "foreign.example",
        "foreign.example.",
        "localhost.foreign.example",
        "10.0.0.1",
        "0.0.0.0",
        "[::2]",
        "127.0.0.1.foreign.example"
    })
    void any_other_name_is_refused(String host) throws IOException {
        assertThat(answer(HEALTH, host + ":" + port, ""))
                .startsWith("HTTP/1.1 403")
                .contains("or start Glyphery with --glyphery.hosts=");
    }

    @Test
    void a_request_has_one_host() throws IOException {
        var localhost = "localhost:" + port;
        assertThat(status(HEALTH, localhost, "Host: foreign.example")).isEqualTo(400);
        assertThat(status(HEALTH, localhost, "Host: " + localhost)).isEqualTo(400);
        assertThat(status("http://foreign.example/api/runs", localhost, "")).isBetween(400, 403);
        assertThat(status(HEALTH, "", "")).isBetween(400, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors, 200",
        "none, navigate, 200",
        "cross-site, navigate, 200",
        "cross-site, no-cors, 403",
        "same-site, no-cors, 403",
        "cross-site, websocket, 403"
    })
    void a_page_from_elsewhere_may_lead_here_and_no_more(String site, String mode, int status)
            throws IOException {
        var headers = "Sec-Fetch-Site: %s\r\nSec-Fetch-Mode: %s".formatted(site, mode);
        assertThat(status("/api/runs", "localhost:" + port, headers)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/api/runs", "/v1/models/a:predict", "/v2/models/a/infer", "/", "/actuator/health"})
    void all_paths_are_guarded(String path) throws IOException {
        assertThat(status(path, "foreign.example", "")).isEqualTo(403);
        assertThat(status(path, "localhost:" + port, "Origin: http://foreign.example"))
                .isEqualTo(403);
    }

    @Test
    void a_page_of_our_own_is_welcome() throws IOException {
        var own = "localhost:" + port;
        assertThat(status(HEALTH, own, "Origin: http://" + own)).isEqualTo(200);
        assertThat(status(HEALTH, own, "Origin: https://" + own)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "http://foreign.example",
        "http://localhost",
        "http://localhost:1",
        "http://127.0.0.1:PORT",
        "null",
        "file://",
        "http://localhost:PORT.foreign.example",
        "http://user@foreign.example:PORT",
        "not an origin"
    })
    void a_page_from_elsewhere_is_refused(String origin) throws IOException {
        var header = "Origin: " + origin.replace("PORT", String.valueOf(port));
        assertThat(status(HEALTH, "localhost:" + port, header)).isEqualTo(403);
        assertThat(status("/", "localhost:" + port, header)).isEqualTo(403);
    }

    @Test
    void a_web_socket_is_refused_before_it_opens() throws IOException {
        var upgrade =
                String.join(
                        "\r\n",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                        "Origin: ");
        var path = "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket";
        assertThat(status(path, "localhost:" + port, upgrade + "http://foreign.example"))
                .isEqualTo(403);
        assertThat(status(path, "localhost:" + port, upgrade + "http://localhost:" + port))
                .isNotEqualTo(403);
    }

    @Test
    void programs_are_told_in_json() throws IOException {
        assertThat(answer("/api/runs", "for\"eign", ""))
                .contains("HTTP/1.1 400"); // no host name at all: Tomcat itself refuses
        assertThat(answer("/api/runs", "foreign.example", ""))
                .startsWith("HTTP/1.1 403")
                .contains("application/json")
                .contains("{\"error\":\"Glyphery answers at ")
                .contains("\\\"foreign.example\\\"");
    }

    @Test
    void names_and_the_address_that_the_owner_gave_are_welcome() {
        var guard = new LoopbackGuard("192.168.1.5", Set.of("lab.example"));
        assertThat(guard.objection(requestFor("lab.example"))).isNull();
        assertThat(guard.objection(requestFor("192.168.1.5"))).isNull();
        assertThat(guard.objection(requestFor("localhost"))).isNull();
        assertThat(guard.objection(requestFor("other.example"))).contains("lab.example");
    }

    private static MockHttpServletRequest requestFor(String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        return request;
    }

    private int status(String path, String host, String header) throws IOException {
        return Integer.parseInt(answer(path, host, header).substring(9, 12));
    }

    private String answer(String path, String host, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\n".formatted(path, host);
            if (!header.contains("Upgrade")) request += "Connection: close\r\n";
            if (!header.isEmpty()) request += header + "\r\n";
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var stream = socket.getInputStream();
            // An open web socket would never end.
            var answer = header.contains("Upgrade") ? stream.readNBytes(12) : stream.readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        }
    }
}
