package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.glyphery.Randomness;
import org.glyphery.Thorough;
import org.glyphery.api.guard.RawClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Requests whose addresses, parameters and types fit nothing: no answer is an error of the server
/// or tells how it is made.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.sessions=10000",
            "glyphery.limits.per-address=10000"
        })
class SpoiltRequestsTest {

    private static final long SEED = 20261125;

    private static final int REQUESTS = Thorough.ON ? 20_000 : 1_000;

    private static final List<String> METHODS = List.of("GET", "POST", "DELETE", "PUT", "PATCH");

    private static final List<String> PATHS =
            List.of(
                    "/api/ink/predictions",
                    "/api/pictures/predictions",
                    "/api/runs",
                    "/api/runs/nothing",
                    "/api/runs/nothing/history.csv",
                    "/api/runs/nothing/weights.npz",
                    "/api/runs/nothing/events",
                    "/api/runs/nothing/cancel",
                    "/api/comparisons/results.csv",
                    "/api/comparisons/curves.json",
                    "/api/studies",
                    "/api/studies/templates",
                    "/api/studies/templates/report.zip",
                    "/api/studies/nothing/start",
                    "/v1/models",
                    "/v1/models/nothing:predict",
                    "/v1/models/nothing/versions/0:predict",
                    "/v2/models/nothing/infer",
                    "/v2",
                    "/openapi.json",
                    "/actuator/prometheus",
                    "/",
                    "/runs",
                    "/runs/nothing",
                    "/nothing",
                    "/VAADIN/push",
                    "/VAADIN/dynamic/resource/0/a/b",
                    "/VAADIN/dynamic/upload/0/a/b");

    private static final List<String> PARAMETERS =
            List.of(
                    "page",
                    "size",
                    "sort",
                    "where",
                    "status",
                    "tag",
                    "q",
                    "epoch",
                    "runs",
                    "model",
                    "centring",
                    "v-r",
                    "v-uiId",
                    "compare");

    private static final List<String> VALUES =
            List.of(
                    "",
                    "-1",
                    "99999999999",
                    "x",
                    "%00",
                    "%7B%7D",
                    "learning.batchSize%20%3E%3D%20many",
                    "uidl",
                    "init",
                    "push",
                    "heartbeat",
                    "best,last");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/yaml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "text/plain",
                    "nonsense",
                    "application/json; charset=nonsense");

    private static final List<String> BODIES =
            List.of("", "{}", "[]", "null", "{", "\"x\"", "1", "a: [", "--x\r\n\r\n--x--", "a=b");

    private static final List<String> ACCEPTED =
            List.of("*/*", "text/html", "application/json", "image/png", "nonsense");

    private final int port;
    private final Randomness randomness = new Randomness(Randomness.key(SEED));

    SpoiltRequestsTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void no_answer_is_an_error_of_the_server_or_names_a_class() throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            String request = request();
            String body = one(BODIES);
            String headers =
                    "Content-Type: %s\r\nAccept: %s\r\nContent-Length: %d\r\n"
                            .formatted(one(TYPES), one(ACCEPTED), body.length());
            Answer answer = ask(request, headers, body);
            String told = "%s\n%s%s".formatted(request, headers, body);
            assertThat(answer.status()).as(told).isLessThan(500);
            assertThat(JavaNames.in(answer.body())).as(told).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/runs, 200",
        "/studies/templates, 200",
        "/nowhere, 404",
        "/runs/nowhere, 404",
        "/runs/00000000000000000000000000000000/more, 404",
        "/studies/nowhere, 404",
        "/train/nowhere, 404"
    })
    void an_address_that_leads_nowhere_has_its_status_and_a_page(String path, int status)
            throws IOException {
        Answer answer = ask("GET " + path, "Accept: text/html\r\n", "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("text/html");
        assertThat(answer.body()).contains("<title>Glyphery</title>");
    }

    private String request() {
        var request = new StringBuilder(one(METHODS)).append(' ').append(one(PATHS));
        int parameters = randomness.nextInt(3);
        for (int i = 0; i < parameters; i++) {
            request.append(i == 0 ? '?' : '&').append(one(PARAMETERS)).append('=');
            request.append(one(VALUES));
        }
        return request.toString();
    }

    private String one(List<String> choices) {
        return choices.get(randomness.nextInt(choices.size()));
    }

    private Answer ask(String request, String headers, String body) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, headers + "Connection: close\r\n").send(body).answer();
        }
    }
}
