package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.glyphery.api.guard.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Names that lead elsewhere where they are taken for paths, or break what they are written into.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.sessions=10000",
            "glyphery.limits.per-address=10000"
        })
class PathTricksTest {

    private static final List<String> NAMES =
            List.of(
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "..%5c..%5cwindows",
                    "%2e%2e",
                    "%2e%2e%2f%2e%2e%2fapplication.yml",
                    "..%252f..%252fetc%252fpasswd",
                    "..%c0%af..%c0%afetc",
                    "a%00b",
                    "a%0d%0aSet-Cookie:%20x=y",
                    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                    "'%20or%201=1%20--",
                    "a%5cb",
                    "a%22b",
                    "a;b=c",
                    ";/../x",
                    "%ff%fe",
                    "%",
                    "%zz",
                    "~root",
                    "CON",
                    "x".repeat(5_000));

    private static final List<String> PLACES =
            List.of(
                    "GET /api/runs/%s",
                    "GET /api/runs/%s/weights.npz",
                    "GET /api/runs/%s/plan.json",
                    "GET /api/runs/%s/events",
                    "POST /api/runs/%s/cancel",
                    "DELETE /api/runs/%s",
                    "GET /api/studies/%s",
                    "GET /api/studies/%s/report.html",
                    "GET /api/studies/%s/study.yaml",
                    "POST /api/studies/%s/start",
                    "GET /api/comparisons/results.csv?runs=%s",
                    "GET /v1/models/%s",
                    "POST /v1/models/%s:predict",
                    "GET /v2/models/%s/versions/%1$s",
                    "GET /api/%s");

    private final int port;

    PathTricksTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void programs_are_told_in_json_that_there_is_no_such_thing() throws IOException {
        for (String place : PLACES) {
            for (String name : NAMES) {
                String request = place.formatted(name);
                Answer answer = ask(request);
                assertThat(answer.status()).as(request).isBetween(400, 499);
                assertThat(answer.headers().get("content-type")).startsWith("application/json");
                assertThat(answer.error()).as(request).isNotBlank();
                assertThat(answer.headers()).doesNotContainKey("set-cookie");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/theme/",
                "/theme/../",
                "/VAADIN/",
                "/VAADIN/static/../../",
                "/VAADIN/dynamic/resource/",
                "/runs/",
                "/studies/",
                "/",
                "//",
                "/WEB-INF/",
                "/META-INF/resources/"
            })
    void pages_give_away_no_file_of_the_server(String folder) throws IOException {
        for (String file :
                List.of("../application.yml", "%2e%2e/application.yml", "application.yml")) {
            assertGivesNothingAway(folder + file);
        }
        for (String name : NAMES) {
            assertGivesNothingAway(folder + name);
            assertGivesNothingAway(folder + "?v-r=uidl&q=" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/h2-console"})
    void nothing_of_the_inside_is_shown(String path) throws IOException {
        Answer answer = ask("GET " + path);
        assertThat(answer.headers().get("content-type")).doesNotContain("json", "octet-stream");
        assertGivesNothingAway(path);
    }

    /// What no address may hold as it is: Tomcat does not read on to know whose it is.
    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "a\"b", "a<b", "a\tb", "{a}", "a\u0000b", "\u00e4"})
    void signs_that_stand_in_no_address_are_refused(String name) throws IOException {
        Answer answer = ask("GET /api/runs/" + name);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).isNotBlank();
    }

    private void assertGivesNothingAway(String path) throws IOException {
        Answer answer = ask("GET " + path);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.body())
                .as(path)
                .doesNotContain(
                        "root:x", "jdbc:h2", "checkpoint-every", "\tat org.", "Apache Tomcat");
    }

    private Answer ask(String request) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, "").answer();
        }
    }
}
