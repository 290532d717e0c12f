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
import java.util.Arrays;
import java.util.List;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Ink;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The map of MNIST's test digits, over real HTTP, from templates: their embeddings are the
/// pictures themselves.
@TemplatesServer
class MapRequestsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient client;
    private final Runs runs;
    private final OwnExamples own;

    MapRequestsTest(ApiClient client, @Autowired Runs runs, @Autowired OwnExamples own) {
        this.client = client;
        this.runs = runs;
        this.own = own;
    }

    @Test
    void all_test_digits_lie_along_their_principal_components() throws Exception {
        var map = done("map");
        assertThat(map.arrays())
                .extracting(Object::toString)
                .containsExactly(
                        "indices[10000]",
                        "pictures[10000]",
                        "labels[10000]",
                        "predicted[10000]",
                        "confidences[10000]",
                        "coordinates[10000, 50]",
                        "explained[50]",
                        "neighbours[10000, 14]",
                        "distances[10000, 14]");
        double[] first = new double[10_000];
        for (int row = 0; row < first.length; row++) {
            first[row] = map.get("coordinates").values()[row * 50];
        }
        assertThat((double) map.get("explained").values()[0])
                .isCloseTo(variance(first) / variance(), within(1e-4));
        assertThat(map.get("pictures").values()).isEqualTo(map.get("indices").values());
        int index = (int) map.get("indices").values()[0];
        assertThat(map.get("labels").values()[0]).isEqualTo(Digits.mnist().test().label(index));
    }

    /// The variances of all pixels together.
    private static double variance() {
        double sum = 0;
        var digits = Digits.mnist().test();
        float[] pixels = new float[784];
        double[][] columns = new double[784][10_000];
        for (int row = 0; row < 10_000; row++) {
            digits.read(row, pixels, 0);
            for (int pixel = 0; pixel < 784; pixel++) columns[pixel][row] = pixels[pixel];
        }
        for (double[] column : columns) sum += variance(column);
        return sum;
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).sum()
                / (numbers.length - 1);
    }

    @Test
    void a_digit_of_the_split_that_is_sent_as_a_picture_lands_on_its_own_point() throws Exception {
        var map = done("map");
        var found = done("map/neighbours?count=3", digit(0));
        int row = (int) found.get("rows").values()[0];
        assertThat(found.get("indices").values()[0]).isEqualTo(0);
        assertThat(map.get("indices").values()[row]).isEqualTo(0);
        assertThat(found.get("distances").values()[0]).isZero();
        assertThat(found.get("coordinates").values())
                .containsExactly(
                        Arrays.copyOfRange(
                                map.get("coordinates").values(), row * 50, row * 50 + 50),
                        within(1e-4f));
        assertThat(found.get("embedding").values())
                .isEqualTo(Digits.mnist().test().glyph(0).pixels());
        var others = done("map/neighbours?index=0&count=2");
        assertThat(others.get("indices").values())
                .isEqualTo(Arrays.copyOfRange(found.get("indices").values(), 1, 3));
        var few = done("map/neighbours?among=100&count=5", digit(0));
        assertThat(few.get("rows").values()).hasSize(5);
        for (float each : few.get("rows").values()) assertThat(each).isLessThan(100);
    }

    @Test
    void embeddings_of_templates_are_the_pictures() throws Exception {
        var found = done("map/embeddings?split=test");
        int index = (int) found.get("indices").values()[17];
        assertThat(Arrays.copyOfRange(found.get("embeddings").values(), 17 * 784, 18 * 784))
                .isEqualTo(Digits.mnist().test().glyph(index).pixels());
    }

    @Test
    void drawings_that_were_kept_have_their_places() throws Exception {
        var glyph = Digits.mnist().test().glyph(0);
        var kept = own.keep(Gift.MINE, new Ink(List.of()), glyph, "7");
        try {
            var found = done("map/drawings");
            assertThat(found.get("labels").values()).containsExactly(7);
            assertThat(found.get("rows").shape()).containsExactly(1, 10);
            assertThat(found.get("distances").values()[0]).isZero();
            assertThat(found.get("pixels").shape()).containsExactly(1, 28, 28, 1);
        } finally {
            own.remove(kept.id());
        }
        assertThat(done("map/drawings").get("coordinates").shape()).containsExactly(0, 50);
    }

    @ParameterizedTest
    @CsvSource({
        "map?split=exam, 400, 'training or test'",
        "map?epoch=9, 404, epoch 9",
        "map/neighbours?index=10000, 400, from 0 to 9999",
        "map/neighbours?index=1&count=101, 400, from 1 to 100",
        "map/neighbours?index=1&among=0, 400, from 1 to 10000",
        "map?splt=test, 400, split",
    })
    void what_cannot_be_mapped_is_named(String path, int status, String words) throws Exception {
        Answer answer = client.get(path(path));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).contains(words);
    }

    /// What is asked with GET, or with POST where a picture comes along, once the map is ready.
    private Weights done(String question, byte[]... picture) throws Exception {
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + client.port() + path(question)));
        if (picture.length > 0) {
            request.header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofByteArray(picture[0]));
        }
        while (true) {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return Npz.read(new ByteArrayInputStream(response.body()));
            }
            assertThat(response.statusCode()).isEqualTo(202);
            var progress = JsonMapper.shared().readTree(response.body());
            assertThat(progress.path("doing").asString()).isNotEmpty();
            assertThat(progress.path("share").doubleValue()).isBetween(0.0, 1.0);
            Thread.sleep(100);
        }
    }

    private String path(String question) {
        return "/api/runs/%s/%s".formatted(run().id(), question);
    }

    private Run run() {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] digit(int index) {
        float[] pixels = Digits.mnist().test().glyph(index).pixels();
        var bytes = ByteBuffer.allocate(Float.BYTES * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        return bytes.array();
    }
}
