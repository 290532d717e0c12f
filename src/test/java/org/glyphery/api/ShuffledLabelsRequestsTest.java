package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.dataset.Digits;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.statistics.RankCorrelation;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The second sanity test of reasons, over real HTTP, on templates of the real MNIST.
@TemplatesServer
class ShuffledLabelsRequestsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient client;
    private final Runs runs;
    private final RunQueue queue;

    ShuffledLabelsRequestsTest(ApiClient client, @Autowired Runs runs, @Autowired RunQueue queue) {
        this.client = client;
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(run().name() + ", labels shuffled"));
    }

    @Test
    void a_run_on_shuffled_labels_is_queued_once_and_its_maps_come_beside() throws Exception {
        Answer none = client.get(path());
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body().path("id").isNull()).isTrue();
        assertThat(none.body().path("epochs").asInt()).isZero(); // closed form
        String id = post().body().path("id").asString();
        Answer again = post();
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().path("id").asString()).isEqualTo(id);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        client.get(path()).body().path("status").asString().equals("FINISHED"));
        Answer itself = client.get("/api/runs/%s/shuffled-labels".formatted(id));
        assertThat(itself.status()).isEqualTo(409);
        assertThat(itself.error()).contains("itself trained on shuffled labels").endsWith(".");
        assertThatMapsAreOf(runs.get(new RunId(id)));
    }

    /// Of a linear classifier a map is the picture times the weights, computed here.
    private void assertThatMapsAreOf(Run control) throws Exception {
        float[] pixels = Digits.mnist().test().glyph(0).pixels();
        List<NamedArray> found = maps(pixels);
        assertThat(found)
                .extracting(NamedArray::toString)
                .containsExactly("gradient[28, 28, 1]", "rank-correlation[1]");
        double[] original = map(runs.bestWeights(run()), pixels);
        double[] shuffled = map(runs.bestWeights(control), pixels);
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            assertThat((double) found.getFirst().values()[pixel])
                    .isCloseTo(shuffled[pixel], within(1e-4));
        }
        int[] inked = IntStream.range(0, 784).filter(pixel -> pixels[pixel] > 0).toArray();
        double correlation = RankCorrelation.of(at(inked, original), at(inked, shuffled));
        assertThat((double) found.getLast().values()[0]).isCloseTo(correlation, within(1e-3));
    }

    private static double[] map(Weights weights, float[] pixels) {
        float[] kernel = weights.get("dense1/kernel").values();
        return IntStream.range(0, 784)
                .mapToDouble(pixel -> (double) pixels[pixel] * kernel[10 * pixel + 7])
                .toArray();
    }

    private static double[] at(int[] places, double[] values) {
        return IntStream.of(places).mapToDouble(place -> values[place]).toArray();
    }

    private List<NamedArray> maps(float[] pixels) throws Exception {
        var bytes = ByteBuffer.allocate(Float.BYTES * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        var address =
                "http://localhost:%d/api/runs/%s/reasons?class=7&methods=gradient&shuffled=labels"
                        .formatted(client.port(), run().id());
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes.array()))
                        .build();
        var response = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return Npz.read(new ByteArrayInputStream(response.body())).arrays();
    }

    private Answer post() throws Exception {
        return client.post(path(), "application/json", BodyPublishers.noBody());
    }

    private String path() {
        return "/api/runs/%s/shuffled-labels".formatted(run().id());
    }

    private Run run() {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }
}
