package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What Prometheus reads.
@TemplatesServer
class MetersTest {

    private static final String MODEL = TrainedTemplates.NEAREST_MEAN;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    MetersTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void predictions_are_counted_and_timed_in_a_histogram() throws Exception {
        String count = "glyphery_predictions_seconds_count{model=\"%s\"}".formatted(MODEL);
        String pictures = "glyphery_predictions_pictures_total{model=\"%s\"}".formatted(MODEL);
        String most =
                "glyphery_predictions_seconds_bucket{model=\"%s\",le=\"+Inf\"}".formatted(MODEL);
        predict(1);
        double before = value(count).orElseThrow();
        double picturesBefore = value(pictures).orElseThrow();
        predict(3);
        assertThat(value(count)).hasValue(before + 1);
        assertThat(value(most)).hasValue(before + 1);
        assertThat(value(pictures)).hasValue(picturesBefore + 3);
        assertThat(
                        meters().lines()
                                .filter(line ->
                                        line.startsWith("glyphery_predictions_seconds_bucket")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void queue_training_and_memory_are_shown() throws Exception {
        predict(1);
        assertThat(value("glyphery_runs_waiting")).hasValue(0);
        assertThat(value("glyphery_runs_training")).hasValue(0);
        assertThat(value("glyphery_training_speed_examples_per_second")).hasValue(0);
        assertThat(value("glyphery_models_loaded").orElseThrow()).isPositive();
        assertThat(value("glyphery_models_memory_bytes").orElseThrow()).isBetween(1e4, 512e6);
        assertThat(value("glyphery_models_memory_limit_bytes")).hasValue(512L << 20);
        assertThat(value("glyphery_memory_tensors_bytes").orElseThrow()).isNotNegative();
        assertThat(value("glyphery_memory_resident_bytes").orElseThrow()).isGreaterThan(1e8);
    }

    private void predict(int pictures) throws Exception {
        String paper = Arrays.toString(new int[784]);
        String body =
                "{\"instances\": [%s]}"
                        .formatted(String.join(",", Collections.nCopies(pictures, paper)));
        var request =
                HttpRequest.newBuilder(uri("/v1/models/" + MODEL + ":predict"))
                        .POST(BodyPublishers.ofString(body));
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private OptionalDouble value(String name) throws Exception {
        return meters().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst();
    }

    private String meters() throws Exception {
        var request = HttpRequest.newBuilder(uri("/actuator/prometheus"));
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }
}
