package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is answered, field by field, against what the OpenAPI document says of it.
@TemplatesServer
class DescribedAnswersTest {

    private static final String MODEL = TrainedTemplates.NEAREST_MEAN;
    private static final String PAPER = Collections.nCopies(784, 0).toString();

    private final ApiClient client;
    private final Runs runs;

    DescribedAnswersTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models",
                "/v1/models/{name}",
                "/v1/models/{name}/versions/{version}",
                "/v1/models/{name}/labels/{label}",
                "/v1/models/{name}/metadata",
                "/v2",
                "/v2/health/live",
                "/v2/health/ready",
                "/v2/models/{name}",
                "/v2/models/{name}/versions/{version}",
                "/v2/models/{name}/ready",
                "/v2/models/{name}/versions/{version}/ready",
                "/api/runs",
                "/api/queue",
                "/api/runs/{id}",
                "/api/runs/{id}/history",
                "/api/runs/{id}/history.json",
                "/api/runs/{id}/plan.json",
                "/api/runs/{id}/provenance.json",
                "/api/runs/{id}/shuffled-labels",
                "/api/runs/{id}/slices",
                "/api/comparisons/curves.json",
                "/api/studies",
            })
    void what_is_asked_with_get_is_answered_as_described(String path) throws Exception {
        String query = path.startsWith("/api/comparisons") ? "?runs=" + ids() : "";
        Answer answer =
                client.get(
                        path.replace("{name}", MODEL)
                                        .replace("{version}", "0")
                                        .replace("{label}", "last")
                                        .replace("{id}", run(MODEL).id().value())
                                + query);
        assertDescribed(path, "get", 200, answer);
    }

    @Test
    void what_is_asked_with_post_is_answered_as_described() throws Exception {
        assertPosted("/v1/models/{name}:predict", 200, "{\"instances\": [%s]}".formatted(PAPER));
        assertPosted("/v1/models/{name}:predict", 200, "{\"inputs\": [%s]}".formatted(PAPER));
        assertPosted("/v1/models/{name}:predict", 400, "{\"instances\": [1]}");
        assertPosted(
                "/v2/models/{name}/infer",
                200,
                """
                {"id": "1", "inputs": [
                 {"name": "images", "shape": [1, 784], "datatype": "FP32", "data": %s}]}
                """
                        .formatted(PAPER));
        assertPosted("/v2/models/{name}/infer", 400, "{}");
        assertPosted("/api/ink/predictions", 200, "{\"strokes\": [[[1, 2], [3, 4]]]}");
        assertPosted(
                "/api/ink/predictions",
                200,
                "{\"strokes\": [[[1, 1], [1, 90]], [[200, 1], [200, 90]]]}");
        assertPosted("/api/ink/predictions", 400, "{}");
        assertPosted("/api/runs", 400, "{\"architecture\": {\"kind\": \"mlp\", \"depth\": 1}}");
    }

    @Test
    void a_file_that_cannot_be_read_is_answered_for_as_described() throws Exception {
        String path = "/api/pictures/predictions";
        Answer answer =
                client.post(path, "image/png", BodyPublishers.ofString("this is no picture"));
        assertDescribed(path, "post", 200, answer);
    }

    @Test
    void an_unknown_model_is_answered_as_described() throws Exception {
        assertDescribed("/v1/models/{name}", "get", 404, client.get("/v1/models/nobody"));
        assertDescribed("/v2/models/{name}", "get", 404, client.get("/v2/models/nobody"));
    }

    @Test
    void what_is_not_as_described_would_be_found() throws Exception {
        var schemas = new Schemas(client.get("/openapi.json").body());
        String path = "/v2/models/{name}/ready";
        JsonNode wrong = JsonMapper.shared().readTree("{\"name\": 1, \"more\": true}");
        assertThat(schemas.faults(path, "get", 200, wrong))
                .containsExactly(
                        path + " has no \"ready\"",
                        path + ".name is not \"string\": 1",
                        path + ".more is not described");
    }

    private void assertPosted(String path, int status, String body) throws Exception {
        Answer answer =
                client.post(
                        path.replace("{name}", MODEL),
                        "application/json",
                        BodyPublishers.ofString(body));
        assertDescribed(path, "post", status, answer);
    }

    private void assertDescribed(String path, String method, int status, Answer answer)
            throws Exception {
        assertThat(answer.status()).as(path).isEqualTo(status);
        var schemas = new Schemas(client.get("/openapi.json").body());
        assertThat(schemas.faults(path, method, status, answer.body())).isEmpty();
    }

    private String ids() {
        return run(MODEL).id() + "," + run(TrainedTemplates.DOT_PRODUCT).id();
    }

    private Run run(String model) {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(model))
                .findAny()
                .orElseThrow();
    }
}
