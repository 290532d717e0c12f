package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.run.Leftovers;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/// `POST /api/runs`, over real HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NewRunTest {

    private final ApiClient client;
    private final Runs runs;
    private final RunQueue queue;

    NewRunTest(
            @Value("${local.server.port}") int port,
            @Autowired Runs runs,
            @Autowired RunQueue queue) {
        client = new ApiClient(port);
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of("By HTTP", "By hand"));
    }

    @Test
    void a_plan_is_queued_with_its_defaults_and_trained() throws Exception {
        Answer answer =
                post(
                        """
                        {"name": "By HTTP", "architecture": {"kind": "linear"},
                         "learning": {"epochs": 2, "batchSize": 2000}}
                        """);
        assertThat(answer.status()).isEqualTo(201);
        JsonNode run = answer.body();
        assertThat(run.path("model").asString()).isEqualTo("by-http");
        assertThat(run.path("parameters").asInt()).isEqualTo(7_850);
        assertThat(run.path("plan").path("learning").path("seed").asInt()).isEqualTo(7);
        String path = "/api/runs/" + run.path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> client.get(path).body().path("status").asString().equals("FINISHED"));
        assertThat(client.get(path + "/history").body())
                .extracting(epoch -> epoch.path("epoch").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void a_plan_may_be_yaml() throws Exception {
        var plan =
                """
                name: By hand
                architecture: {kind: templates, form: dot_product}
                """;
        Answer answer = client.post("/api/runs", "application/yaml", BodyPublishers.ofString(plan));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("plan").path("dataset").path("validation").asInt()).isZero();
    }

    @Test
    void every_bad_field_is_named_and_nothing_is_stored() throws Exception {
        int before = runs.all().size();
        Answer answer =
                post(
                        """
                        {"architecture": {"kind": "mlp", "hiddenUnits": [-1]},
                         "learning": {"epochs": 0, "batchSize": "many"}}
                        """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "architecture.hiddenUnits", "learning.epochs", "learning.batchSize");
        assertThat(answer.error()).contains("must be at least 1, but it is 0.");
        assertThat(runs.all()).hasSize(before);
    }

    @Test
    void what_cannot_work_here_is_refused_before_it_starts() throws Exception {
        assertThat(fields("{'architecture': {'kind': 'cnn', 'kernel': 29, 'padding': 'valid'}}"))
                .containsExactly("architecture.kernel");
        assertThat(fields("{'architecture': {'kind': 'cnn', 'kernel': [5, 3, 3]}}"))
                .containsExactly("architecture.kernel");
        assertThat(fields("{'architecture': {'kind': 'linear'}, 'dataset': {'validation': 60000}}"))
                .containsExactly("dataset.validation");
        assertThat(fields("{'architecture': {'kind': 'linear'}, 'dataset': {'name': 'mnost'}}"))
                .containsExactly("dataset.name");
        assertThat(
                        fields(
                                "{'architecture': {'kind': 'mlp', 'hiddenUnits': [4096%s]}}"
                                        .formatted(", 4096".repeat(99))))
                // memory, a checkpoint's part of the heap, and the work of a step
                .containsExactly("learning.batchSize", "architecture", "learning.batchSize");
        assertThat(
                        fields(
                                "{'architecture': {'kind': 'linear'}, 'dataset': {'validation': 0},"
                                        + " 'learning': {'earlyStopping': {'patience': 3}}}"))
                .containsExactly("learning.earlyStopping.patience");
        assertThat(
                        fields(
                                "{'architecture': {'kind': 'linear'}, 'learning': {'parent':"
                                        + " {'run': '%s', 'epoch': 1}}}".formatted("0".repeat(32))))
                .containsExactly("learning.parent");
    }

    @Test
    void what_is_no_plan_is_said_so() throws Exception {
        for (String body : List.of("[]", "{", "{\"architecture\": {}}")) {
            Answer answer = post(body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.error()).as(body).isNotBlank();
        }
        assertThat(client.post("/api/runs", "text/plain", BodyPublishers.ofString("x")).status())
                .isEqualTo(415);
    }

    private List<String> fields(String json) throws IOException, InterruptedException {
        return fields(post(json.replace('\'', '"')));
    }

    private static List<String> fields(Answer answer) {
        return answer.body()
                .path("fields")
                .valueStream()
                .map(field -> field.path("field").asString())
                .toList();
    }

    private Answer post(String json) throws IOException, InterruptedException {
        return client.post("/api/runs", "application/json", BodyPublishers.ofString(json));
    }
}
