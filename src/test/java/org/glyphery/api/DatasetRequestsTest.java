package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Datasets over real HTTP, and a model that was taught something else than handwriting.
@TemplatesServer
class DatasetRequestsTest {

    private static final String JSON = "application/json";
    private static final String PLAN =
            """
            {"name": "Means of clothes", "dataset": {"name": "fashion-mnist", "validation": 0},
             "architecture": {"kind": "templates"}}
            """;

    private final ApiClient client;
    private String run = "";

    DatasetRequestsTest(ApiClient client) {
        this.client = client;
    }

    @AfterEach
    void delete() throws Exception {
        if (!run.isEmpty()) client.delete("/api/runs/" + run);
    }

    @Test
    void each_dataset_says_what_it_is_and_whether_it_is_here() throws Exception {
        JsonNode all = client.get("/api/datasets").body();

        assertThat(all.valueStream().map(each -> each.path("name").asString()))
                .startsWith("mnist", "fashion-mnist", "kmnist")
                .contains("cifar-10", "emnist-letters");
        JsonNode mnist = all.get(0);
        assertThat(mnist.path("version").asString()).isEqualTo("ba891046");
        assertThat(mnist.path("state").asString()).isEqualTo("READY");
        assertThat(mnist.path("convention").asString()).isEqualTo("ink");
        assertThat(mnist.path("shape").toString()).isEqualTo("[28,28,1]");
        assertThat(mnist.path("classes").get(7).asString()).isEqualTo("7");
        assertThat(mnist.path("splits").toString())
                .isEqualTo("{\"training\":60000,\"test\":10000}");
        assertThat(mnist.path("licence").asString()).isEqualTo("CC BY-SA 3.0");
        var one = (ObjectNode) client.get("/api/datasets/mnist").body();
        assertThat(one.remove("statistics").path("test").path("classCounts").toString())
                .isEqualTo("[980,1135,1032,1010,982,892,958,1028,974,1009]");
        assertThat(one.remove("versions").get(0).path("version").asString()).isEqualTo("ba891046");
        assertThat(one).isEqualTo(mnist);
        assertThat(all.get(1).path("convention").asString()).isEqualTo("picture");
        assertThat(all.get(1).path("classes").get(9).asString()).isEqualTo("Ankle boot");
    }

    @Test
    void one_that_nobody_knows_is_not_found_and_no_plan_can_name_it() throws Exception {
        var unknown = client.get("/api/datasets/cats");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.error()).contains("\"cats\"", "mnist, fashion-mnist, kmnist");

        var refused =
                post("{\"dataset\": {\"name\": \"cats\"}, \"architecture\": {\"kind\": \"mlp\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").get(0).path("field").asString())
                .isEqualTo("dataset.name");
    }

    @Test
    void a_plan_on_one_whose_files_are_not_here_is_refused_with_the_way_to_get_it()
            throws Exception {
        if (isFashionHere()) abort("Fashion-MNIST is here, so that nothing is refused.");
        var refused = post(PLAN);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).contains("dataset-fashion-mnist", "datasets");
    }

    /// A model of clothes has the shape and as many classes as one of digits, and is no reader.
    @Test
    void a_model_answers_for_what_it_was_taught_and_is_not_asked_about_drawings() throws Exception {
        if (!isFashionHere()) {
            abort("Fashion-MNIST is not here: install dataset-fashion-mnist for this test.");
        }
        var added = post(PLAN);
        assertThat(added.status()).as(added.error()).isEqualTo(201);
        run = added.body().path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        client.get("/api/runs/" + run)
                                .body()
                                .path("status")
                                .asString()
                                .equals("FINISHED"));
        JsonNode finished = client.get("/api/runs/" + run).body();
        String model = finished.path("model").asString();
        assertThat(finished.path("plan").path("dataset").path("version").asString())
                .isEqualTo("c59f468a");

        var drawing = "\"strokes\": [[[50, 10], [50, 90]]]";
        var usual = client.predict("{%s}".formatted(drawing));
        assertThat(usual.body().path("predictions").valueStream())
                .noneMatch(each -> each.path("model").asString().equals(model));
        var refused = client.predict("{%s, \"models\": [\"%s\"]}".formatted(drawing, model));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error())
                .contains("was taught Fashion-MNIST, not handwriting", "/v1/models/" + model);
        var served =
                client.post(
                        "/v1/models/%s:predict".formatted(model),
                        JSON,
                        BodyPublishers.ofString(
                                "{\"instances\": [%s]}".formatted(Arrays.toString(new int[784]))));
        assertThat(served.status()).isEqualTo(200);
    }

    private boolean isFashionHere() throws Exception {
        return client.get("/api/datasets/fashion-mnist")
                .body()
                .path("state")
                .asString()
                .equals("READY");
    }

    private ApiClient.Answer post(String plan) throws Exception {
        return client.post("/api/runs", JSON, BodyPublishers.ofString(plan));
    }
}
