package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Health and metadata of the Open Inference Protocol, field by field as its specification says.
@TemplatesServer
@ExtendWith(TrainedEpochs.Fixture.class)
class InferenceServerTest {

    private static final String MODEL = "/v2/models/" + TrainedEpochs.MODEL;
    private static final String TEMPLATES = "/v2/models/" + TrainedTemplates.NEAREST_MEAN;

    private final ApiClient client;

    InferenceServerTest(ApiClient client) {
        this.client = client;
    }

    @Test
    void the_server_lives_is_ready_and_says_what_it_is() throws Exception {
        assertThat(client.get("/v2/health/live").body()).isEqualTo(json("{\"live\": true}"));
        assertThat(client.get("/v2/health/ready").body())
                .isEqualTo(json("{\"live\": true, \"ready\": true}"));
        assertThat(client.get("/v2/").body()).isEqualTo(client.get("/v2").body());
        assertThat(client.get("/v2").body())
                .isEqualTo(
                        json(
                                """
                                {"name": "glyphery", "version": "development", "extensions": []}
                                """));
    }

    @Test
    void a_model_has_its_stored_epochs_as_versions() throws Exception {
        assertThat(client.get(MODEL).body())
                .isEqualTo(model("three-epochs", "\"1\", \"2\", \"3\""));
        assertThat(client.get(MODEL + "/versions/2").body())
                .isEqualTo(model("three-epochs", "\"2\""));
        assertThat(client.get(TEMPLATES).body())
                .isEqualTo(model(TrainedTemplates.NEAREST_MEAN, "\"0\""));
    }

    @Test
    void what_can_be_asked_is_ready() throws Exception {
        for (String path : List.of(MODEL + "/ready", MODEL + "/versions/1/ready")) {
            assertThat(client.get(path).body())
                    .isEqualTo(json("{\"name\": \"three-epochs\", \"ready\": true}"));
        }
    }

    @Test
    void what_is_not_served_is_not_found() throws Exception {
        for (String path : List.of("", "/ready", "/versions/1", "/versions/1/ready")) {
            Answer answer = client.get("/v2/models/nobody" + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.error()).startsWith("There is no model named \"nobody\".");
        }
        for (String path : List.of("/versions/4", "/versions/4/ready")) {
            Answer answer = client.get(MODEL + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.error()).startsWith("There is no version \"4\"");
        }
    }

    private static JsonNode model(String name, String versions) {
        return json(
                """
                {"name": "%s", "versions": [%s], "platform": "glyphery_npz",
                 "inputs": [{"name": "images", "datatype": "FP32", "shape": [-1, 28, 28, 1]}],
                 "outputs": [{"name": "probabilities", "datatype": "FP32", "shape": [-1, 10]}]}
                """
                        .formatted(name, versions));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
