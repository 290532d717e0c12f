package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.imageio.ImageIO;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.network.LevelArray;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.NpzArray;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Snapshots over real HTTP, from templates trained on the real MNIST, of which weights are kept.
@TemplatesServer
class SnapshotRequestsTest {

    private final ApiClient client;
    private final Runs runs;

    SnapshotRequestsTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @Test
    void epochs_come_as_levels_with_their_scale() throws Exception {
        List<NpzArray> arrays;
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:%d%s".formatted(client.port(), path("")));
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("templates-nearest-mean-epochs.npz");
            arrays = Npz.readArrays(new ByteArrayInputStream(answer.body()));
        }
        assertThat(arrays)
                .extracting(Object::toString)
                .containsExactly(
                        "moments[1]", "dense1/kernel[1, 784, 10]", "dense1/kernel/scale[1]");
        byte[] levels = ((LevelArray) arrays.get(1)).levels();
        float scale = ((NamedArray) arrays.get(2)).values()[0];
        float[] weights = runs.bestWeights(run()).get("dense1/kernel").values();
        for (int place = 0; place < weights.length; place++) {
            assertThat(Math.abs(levels[place] * scale - weights[place]))
                    .isLessThanOrEqualTo(0.5001f * scale);
        }
    }

    @Test
    void the_best_weights_come_as_a_tiny_picture_in_which_the_largest_stands_at_an_end()
            throws Exception {
        var address =
                "http://localhost:%d/api/runs/%s/weights.png".formatted(client.port(), run().id());
        try (var http = HttpClient.newHttpClient()) {
            for (String unnamed : List.of("", "?epoch=0", "?epoch=0&step=7", "?step=0")) {
                var asked = HttpRequest.newBuilder(URI.create(address + unnamed)).build();
                assertThat(
                                http.send(asked, BodyHandlers.ofByteArray())
                                        .headers()
                                        .firstValue("Cache-Control")
                                        .orElseThrow())
                        .as(unnamed)
                        .isEqualTo("no-cache");
            }
            var named =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "%s?epoch=0&step=%d"
                                                    .formatted(
                                                            address,
                                                            run().best().orElseThrow().step())))
                            .build();
            var answer = http.send(named, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            var picture = ImageIO.read(new ByteArrayInputStream(answer.body())).getRaster();
            int[] levels = picture.getSamples(0, 0, 28, 28, 0, (int[]) null);
            assertThat(levels[0]).isEqualTo(128); // no digit reaches the corner
            assertThat(levels).contains(255).doesNotContain(0);
            var best = HttpRequest.newBuilder(URI.create(address)).build();
            assertThat(http.send(best, BodyHandlers.ofByteArray()).body()).isEqualTo(answer.body());
        }
        Answer missing = client.get("/api/runs/%s/weights.png?epoch=3".formatted(run().id()));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.error()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "?of=updates, 404, learns in one step",
        "?of=steps, 400, epochs or updates",
        "?from=2&to=3, 404, epochs from 2 to 3",
        "?from=3&to=2, 404, epochs from 3 to 2",
        "?from=x, 400, from",
        "?fro=1, 400, fro",
    })
    void what_is_not_there_is_said_in_a_sentence(String query, int status, String words)
            throws Exception {
        Answer answer = client.get(path(query));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).contains(words).endsWith(".");
    }

    @Test
    void a_run_that_does_not_train_has_nothing_to_be_seen_now() throws Exception {
        String path = "/api/runs/%s/glimpse.npz".formatted(run().id());
        assertThat(client.get(path).status()).isEqualTo(204);
        assertThat(client.get(path + "?after=x").status()).isEqualTo(400);
        assertThat(client.get("/api/runs/0000000000/glimpse.npz").status()).isEqualTo(404);
    }

    private String path(String query) {
        return "/api/runs/%s/snapshots.npz%s".formatted(run().id(), query);
    }

    private Run run() {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }
}
