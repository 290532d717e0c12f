package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Status and metadata against what TensorFlow Serving's documentation shows, and the list of all
/// models.
@TemplatesServer
@ExtendWith(TrainedEpochs.Fixture.class)
class ModelRequestsTest {

    private static final String MODEL = "/v1/models/" + TrainedEpochs.MODEL;

    private final ApiClient client;
    private final TrainedEpochs trained;

    ModelRequestsTest(ApiClient client, TrainedEpochs trained) {
        this.client = client;
        this.trained = trained;
    }

    @Test
    void the_status_of_a_model_has_all_versions_as_tensorflow_serving_writes_them()
            throws Exception {
        assertThat(client.get(MODEL).body()).isEqualTo(status(1, 2, 3));
        assertThat(client.get(MODEL + "/versions/2").body()).isEqualTo(status(2));
        assertThat(client.get(MODEL + "/labels/best").body()).isEqualTo(status(trained.best()));
        assertThat(client.get(MODEL + "/labels/last").body()).isEqualTo(status(3));
        assertThat(client.get("/v1/models/" + TrainedTemplates.DOT_PRODUCT).body())
                .isEqualTo(status(0));
    }

    @Test
    void metadata_are_as_tensorflow_serving_writes_them() throws Exception {
        for (int version = 1; version <= 3; version++) {
            assertThat(client.get(MODEL + "/versions/%d/metadata".formatted(version)).body())
                    .isEqualTo(metadata(version));
        }
        assertThat(client.get(MODEL + "/metadata").body()).isEqualTo(metadata(trained.best()));
        assertThat(client.get(MODEL + "/labels/last/metadata").body()).isEqualTo(metadata(3));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/models/three-epochs:predict, There is no model named \"three-epochs:predict\". A"
                + " method such as \":predict\" is asked with POST.",
        "/v1/models/nobody, There is no model named \"nobody\".",
        "/v1/models/nobody/metadata, There is no model named \"nobody\".",
        "/v1/models/three-epochs/versions/4, There is no version \"4\"",
        "/v1/models/three-epochs/versions/4/metadata, There is no version \"4\"",
        "/v1/models/three-epochs/versions/-1, There is no version \"-1\"",
        "/v1/models/three-epochs/versions/99999999999, There is no version \"99999999999\"",
        "/v1/models/three-epochs/labels/stable, There is no label \"stable\"",
        "/v1/models/three-epochs/labels/stable/metadata, There is no label \"stable\"",
    })
    void what_is_not_served_is_not_found(String path, String sentence) throws Exception {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().propertyNames()).containsExactly("error");
        assertThat(answer.error()).startsWith(sentence).endsWith(".");
    }

    @Test
    void the_list_has_all_models_best_first() throws Exception {
        Answer answer = client.get("/v1/models");
        assertThat(answer.body().propertyNames()).containsExactly("models");
        List<String> names =
                answer.body()
                        .path("models")
                        .valueStream()
                        .map(model -> model.path("name").asString())
                        .toList();
        // Other tests of the same server may have trained models as well.
        assertThat(names)
                .containsSubsequence(TrainedEpochs.MODEL, TrainedTemplates.NEAREST_MEAN)
                .containsSubsequence(TrainedEpochs.MODEL, TrainedTemplates.DOT_PRODUCT);
        var best = trained.run().best().orElseThrow();
        assertThat(answer.body().path("models").get(names.indexOf(TrainedEpochs.MODEL)))
                .isEqualTo(
                        json(
                                """
                                {"name": "three-epochs", "kind": "%s", "run": "%s",
                                 "best": %d, "last": 3,
                                 "validationAccuracy": %s, "testAccuracy": %s,
                                 "shape": [28, 28, 1], "classes": 10}
                                """
                                        .formatted(
                                                trained.run().plan().architecture().title(),
                                                trained.run().id(),
                                                best.epoch(),
                                                best.validation().orElseThrow().accuracy(),
                                                best.test().orElseThrow().accuracy())));
    }

    @Test
    void head_and_options_say_what_is_there() throws Exception {
        assertThat(send("HEAD", MODEL).statusCode()).isEqualTo(200);
        assertThat(send("HEAD", MODEL).body()).isEmpty();
        assertThat(send("HEAD", "/v1/models/nobody").statusCode()).isEqualTo(404);
        assertThat(send("OPTIONS", MODEL + ":predict").headers().firstValue("Allow").orElseThrow())
                .contains("POST");
        assertThat(send("DELETE", MODEL).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var address = URI.create("http://localhost:%d%s".formatted(client.port(), path));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    /// The status as "Model status API" of the documentation has it.
    private static JsonNode status(int... versions) {
        var entries =
                IntStream.of(versions)
                        .mapToObj(version ->
                                """
                                {"version": "%d", "state": "AVAILABLE",
                                 "status": {"error_code": "OK", "error_message": ""}}
                                """
                                        .formatted(version))
                        .toList();
        return json("{\"model_version_status\": %s}".formatted(entries));
    }

    /// The metadata as "Model Metadata API" of the documentation has it, the fields in any order.
    private static JsonNode metadata(int version) {
        return json(
                """
                {"model_spec": {"name": "three-epochs", "signature_name": "", "version": "%d"},
                 "metadata": {"signature_def": {"signature_def": {"serving_default": {
                   "inputs": {"images": {
                     "dtype": "DT_FLOAT",
                     "tensor_shape": {
                       "dim": [{"size": "-1", "name": ""}, {"size": "28", "name": ""},
                               {"size": "28", "name": ""}, {"size": "1", "name": ""}],
                       "unknown_rank": false},
                     "name": "serving_default_images:0"}},
                   "outputs": {"probabilities": {
                     "dtype": "DT_FLOAT",
                     "tensor_shape": {
                       "dim": [{"size": "-1", "name": ""}, {"size": "10", "name": ""}],
                       "unknown_rank": false},
                     "name": "serving_default_probabilities:0"}},
                   "method_name": "tensorflow/serving/predict"}}}}}
                """
                        .formatted(version));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
