package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.glyphery.Access;
import org.glyphery.AccessKey;
import org.glyphery.api.guard.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/// A server that listens everywhere and has a key, asked over loopback.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "server.address=0.0.0.0",
            "glyphery.access-key=" + AccessGuardTest.KEY
        })
class AccessGuardTest {

    static final String KEY = "a+key/of=&20%letters";

    private static final String BEARER = "Authorization: Bearer ";
    private static final String BROWSER = "Accept: text/html,*/*\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String UPGRADE =
            """
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            """;

    private final int port;

    AccessGuardTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/runs",
                "DELETE /api/runs/00000000000000000000000000000000",
                "POST /api/runs",
                "POST /api/pictures/predictions",
                "GET /v1/models",
                "POST /v1/models/a:predict",
                "GET /v2",
                "GET /v2/health/live/",
                "GET /v2/./health/live",
                "POST /v2/health/live",
                "GET /api/nothing"
            })
    void programs_need_the_key_everywhere(String request) throws IOException {
        Answer answer = ask(request, "");
        answer.assertRefused(401, "Authorization: Bearer KEY", "glyphery.access-key");
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(ask(request, BEARER + KEY + "\r\n").status()).isNotEqualTo(401);
    }

    /// A browser asks for these without the cookies of the pages.
    @ParameterizedTest
    @CsvSource({
        "/mark.svg, image/svg+xml",
        "/manifest.webmanifest, application/manifest+json",
        "/icon-192.png, image/png",
        "/icon-512.png, image/png",
        "/icon-maskable-512.png, image/png",
        "/apple-touch-icon.png, image/png"
    })
    void what_a_browser_needs_to_install_it_needs_no_key_and_begins_no_session(
            String path, String type) throws IOException {
        Answer answer = ask("GET " + path, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith(type);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /runs",
                "GET /theme/paper.css",
                "GET /?v-r=init",
                "POST /?v-r=uidl&v-uiId=0",
                "GET /VAADIN/push?v-r=push",
                "GET /actuator/prometheus",
                "GET /actuator/health/liveness",
                "GET /openapi.yaml",
                "GET /error"
            })
    void so_does_everything_else(String request) throws IOException {
        Answer answer = ask(request, "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void web_sockets_need_it_too_and_a_session() throws IOException {
        String push = "GET /VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket";
        assertThat(ask(push, UPGRADE).status()).isEqualTo(401);
        assertThat(ask(push, UPGRADE + BEARER + KEY + "\r\n").status()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/actuator/health | {\"status\":\"UP\"}",
                "/v2/health/live | {\"live\":true}",
                "/v2/health/ready | {\"live\":true,\"ready\":true}"
            })
    void whether_it_is_up_is_told_to_everybody_and_nothing_else(String path, String body)
            throws IOException {
        Answer answer = ask("GET " + path, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer wrong-key-of-20-signs", "Bearer", "Basic " + KEY, KEY, "Bearer \t"})
    void no_other_word_lets_in(String header) throws IOException {
        assertThat(ask("GET /api/runs", "Authorization: " + header + "\r\n").status())
                .isEqualTo(401);
    }

    @Test
    void the_key_is_taken_from_no_address() throws IOException {
        for (String name : new String[] {"key", "access-key", "access_token"}) {
            assertThat(ask("GET /api/runs?%s=%s".formatted(name, "a%2bkey"), "").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_browser_is_asked_once_and_led_to_the_page_that_it_opened() throws IOException {
        Answer asked = ask("GET /runs/of?q=it", BROWSER);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.headers().get("content-type")).startsWith("text/html");
        assertThat(asked.headers().get("content-security-policy")).contains("default-src 'none'");
        assertThat(asked.body()).contains("<form method=\"post\">", "name=\"key\"");

        Answer entered = enter("/runs/of?q=it", "a%2Bkey%2Fof%3D%2620%25letters+");
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.headers()).containsEntry("location", "./of?q=it");
        String cookie = entered.headers().getOrDefault("set-cookie", "");
        assertThat(cookie)
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("key", "letters", "Secure");
        String shown = "Cookie: %s\r\n".formatted(cookie.replaceFirst(";.*", ""));
        assertThat(ask("GET /runs", BROWSER + shown).status()).isEqualTo(200);
        assertThat(ask("GET /api/runs", shown).status()).isEqualTo(200);
        assertThat(ask("GET /runs", BROWSER + shown.replaceFirst("=\\d", "=9")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-key-of-20-letters", "", "%zz", "a+key"})
    void a_wrong_key_is_said_on_the_page(String tried) throws IOException {
        Answer answer = enter("/", tried);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("This is not the access key", "<form");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_foreign_page_is_refused_before_the_key_is_looked_at() throws IOException {
        String foreign = "Origin: http://foreign.example\r\n" + BEARER + KEY + "\r\n";
        assertThat(ask("GET /api/runs", foreign).status()).isEqualTo(403);
    }

    @Test
    void a_body_without_key_is_refused_unread() throws IOException {
        try (var client = new RawClient(port)) {
            client.head("POST /api/runs", "Content-Length: 1000000\r\n");
            client.answer().assertRefused(401, "access key");
        }
        try (var client = new RawClient(port)) { // longer than any key
            client.head("POST /", BROWSER + FORM + "Content-Length: 1000\r\n");
            assertThat(client.answer().status()).isEqualTo(401);
        }
    }

    @Test
    void what_a_browser_shows_ends_with_its_time_and_with_the_key() {
        var request = new MockHttpServletRequest();
        var now = Instant.ofEpochSecond(1_000_000_000);
        String value = EntryCookie.of(key(KEY), request, now).getValue();
        assertThat(EntryCookie.isValid(value, key(KEY), now)).isTrue();
        assertThat(EntryCookie.isValid(value, key(KEY), now.plus(Duration.ofDays(89)))).isTrue();
        assertThat(EntryCookie.isValid(value, key(KEY), now.plus(Duration.ofDays(90)))).isFalse();
        assertThat(EntryCookie.isValid(value, key(KEY + "x"), now)).isFalse();
        for (String other : new String[] {"", ".", "x.y", value + "0", value.substring(1)}) {
            assertThat(EntryCookie.isValid(other, key(KEY), now)).as(other).isFalse();
        }
    }

    private static AccessKey key(String key) {
        return ((Access.WithKey) Access.of("", key, false)).key();
    }

    private Answer enter(String path, String key) throws IOException {
        String body = "key=" + key;
        String headers = BROWSER + FORM + "Content-Length: %d\r\n".formatted(body.length());
        try (var client = new RawClient(port)) {
            client.head("POST " + path, headers);
            return client.send(body).answer();
        }
    }

    private Answer ask(String request, String headers) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, headers).answer();
        }
    }
}
