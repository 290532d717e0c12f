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

/// Races, over real HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RaceRequestsTest {

    private final ApiClient client;
    private final Schemas schemas;
    private final Runs runs;
    private final RunQueue queue;

    RaceRequestsTest(
            @Value("${local.server.port}") int port,
            @Autowired Runs runs,
            @Autowired RunQueue queue)
            throws Exception {
        client = new ApiClient(port);
        schemas = new Schemas(client.get("/openapi.json").body());
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of("Hare", "Tortoise"));
    }

    @Test
    void two_plans_are_queued_as_one_race_and_trained() throws Exception {
        Answer answer =
                post(
                        """
                        {"plans": [
                         {"name": "Hare", "architecture": {"kind": "linear"}, "learning": {"epochs": 2, "batchSize": 2000}},
                         {"name": "Tortoise", "architecture": {"kind": "linear"}, "learning": {"epochs": 1, "batchSize": 2000}}]}
                        """);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(schemas.faults("/api/races", "post", 201, answer.body())).isEmpty();
        JsonNode race = answer.body();
        assertThat(race.path("runs"))
                .extracting(run -> run.path("name").asString())
                .containsExactly("Hare", "Tortoise");
        String path = "/api/races/" + race.path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        client.get(path)
                                .body()
                                .path("runs")
                                .valueStream()
                                .allMatch(run -> run.path("status").asString().equals("FINISHED")));
        String second = race.path("runs").path(1).path("id").asString();
        Answer over = client.get("/api/races/" + second);
        assertThat(over.body()).isEqualTo(client.get(path).body());
        assertThat(over.body().path("turn").isNull()).isTrue();
        assertThat(schemas.faults("/api/races/{id}", "get", 200, over.body())).isEmpty();
    }

    @Test
    void every_bad_field_of_either_plan_is_named_and_nothing_is_stored() throws Exception {
        int before = runs.all().size();
        Answer answer =
                post(
                        """
                        {"plans": [
                         {"architecture": {"kind": "linear"}, "learning": {"epochs": -1}},
                         {"architecture": {"kind": "mlp", "depth": 1}, "learning": {"batchSize": "many"}}]}
                        """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(schemas.faults("/api/races", "post", 400, answer.body())).isEmpty();
        assertThat(answer.body().path("fields"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder(
                        "plans[0].learning.epochs",
                        "plans[1].architecture.depth",
                        "plans[1].learning.batchSize");
        assertThat(post("{\"plans\": {}}").error())
                .isEqualTo("A race is made of a list of two plans, but this has none.");
        assertThat(post("[1").status()).isEqualTo(400);
        assertThat(runs.all()).hasSize(before);
    }

    @Test
    void what_is_no_race_is_said_so() throws Exception {
        Answer none = client.get("/api/races/" + "0".repeat(32));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.error()).startsWith("There is no race \"000");
        assertThat(client.get("/api/races/nonsense").status()).isEqualTo(404);
    }

    private Answer post(String body) throws IOException, InterruptedException {
        return client.post("/api/races", "application/json", BodyPublishers.ofString(body));
    }
}
