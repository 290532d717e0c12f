package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.glyphery.dataset.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Pictures of a dataset over real HTTP, against those that the test reads itself.
@TemplatesServer
class DatasetPicturesTest {

    private static final String MNIST = "/api/datasets/mnist";
    private static final String VERSION = "version=ba891046";

    private final ApiClient client;

    DatasetPicturesTest(ApiClient client) {
        this.client = client;
    }

    @Test
    void a_tile_of_a_version_may_be_kept_for_ever() throws Exception {
        var answer = bytes(MNIST + "/atlas/58.png?split=training&" + VERSION);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(answer.body()));
        float[] last = Digits.mnist().training().glyph(59_999).pixels();
        int place = 59_999 - 58 * 1024;
        int left = place % 32 * 28;
        int top = Math.floorDiv(place, 32) * 28;
        for (int pixel = 0; pixel < last.length; pixel++) {
            int level =
                    tile.getRaster()
                            .getSample(left + pixel % 28, top + Math.floorDiv(pixel, 28), 0);
            assertThat(level / 255f).isEqualTo(last[pixel]);
        }
        assertThat(bytes(MNIST + "/atlas/0.png").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void columns_hold_every_label_and_in_time_every_measure() throws Exception {
        String path = MNIST + "/columns?split=test&" + VERSION;
        JsonNode first = client.get(path).body();
        assertThat(first.path("count").asInt()).isEqualTo(10_000);
        assertThat(first.path("tiles").toString()).isEqualTo("{\"count\":10,\"across\":32}");
        byte[] labels = Base64.getDecoder().decode(first.path("labels").asString());
        for (int index = 0; index < labels.length; index++) {
            assertThat((int) labels[index]).isEqualTo(Digits.mnist().test().label(index));
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> client.get(path).body().has("measures"));
        JsonNode measures = client.get(path).body().path("measures");
        assertThat(measures.valueStream().map(each -> each.path("name").asString()))
                .containsExactly(
                        "ink",
                        "stroke",
                        "slant",
                        "width",
                        "height",
                        "loops",
                        "pieces",
                        "ends",
                        "forks",
                        "top-bar",
                        "middle-bar",
                        "bottom-bar",
                        "symmetry",
                        "upper-ink");
        assertInk(measures.get(0));
        assertThat(measures.get(3).path("bars").asInt())
                .isEqualTo(
                        (int)
                                (measures.get(3).path("most").asDouble()
                                        - measures.get(3).path("least").asDouble()));
        assertDescribed("/api/datasets/{name}/columns", path);
        assertThat(bytes(path).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
    }

    /// The ink of each test picture, to within a step; the last bits of a sum are of its order.
    private static void assertInk(JsonNode measure) {
        byte[] values = Base64.getDecoder().decode(measure.path("values").asString());
        double least = measure.path("least").asDouble();
        double step = (measure.path("most").asDouble() - least) / 256;
        for (int index = 0; index < values.length; index++) {
            int value = values[index] & 0xFF;
            double ink = Digits.mnist().test().glyph(index).ink();
            if (value > 0) assertThat(ink).isGreaterThanOrEqualTo(least + value * step - 1e-4);
            if (value < 255) assertThat(ink).isLessThanOrEqualTo(least + (value + 1) * step + 1e-4);
        }
    }

    @Test
    void examples_are_given_as_numbers_a_page_at_a_time() throws Exception {
        var answer = client.get(MNIST + "/examples?split=test&index=9998&size=5");
        assertThat(answer.total()).isEqualTo(10_000);
        assertThat(answer.body().size()).isEqualTo(2);
        JsonNode last = answer.body().get(1);
        assertThat(last.path("index").asInt()).isEqualTo(9_999);
        assertThat(last.path("label").asInt()).isEqualTo(Digits.mnist().test().label(9_999));
        assertThat(last.path("class").asString()).isEqualTo(last.path("label").asString());
        float[] pixels = Digits.mnist().test().glyph(9_999).pixels();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            JsonNode number = last.path("pixels").get(Math.floorDiv(pixel, 28)).get(pixel % 28);
            assertThat(number.floatValue()).isEqualTo(pixels[pixel]);
        }
        assertDescribed("/api/datasets/{name}/examples", MNIST + "/examples?split=test&index=9998");
        assertDescribed("/api/datasets/{name}", MNIST);
    }

    @ParameterizedTest
    @CsvSource({
        "/examples?index=60000, 400, a whole number from 0 to 59999",
        "/examples?size=101, 400, a whole number from 1 to 100",
        "/examples?split=holdout, 400, holdout",
        "/columns?split=validation, 400, one that the dataset has",
        "/columns?version=00000000, 404, mnist ba891046",
        "/columns?verison=ba891046, 400, version",
    })
    void what_there_is_not_is_said(String path, int status, String words) throws Exception {
        var answer = client.get(MNIST + path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).contains(words);
    }

    @Test
    void a_tile_that_there_is_not_is_said() throws Exception {
        assertThat(client.get(MNIST + "/atlas/59.png").error())
                .contains("a whole number from 0 to 58");
        assertThat(client.get("/api/datasets/cats/atlas/0.png").status()).isEqualTo(404);
    }

    private void assertDescribed(String described, String path) throws Exception {
        var schemas = new Schemas(client.get("/openapi.json").body());
        assertThat(schemas.faults(described, "get", 200, client.get(path).body())).isEmpty();
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + client.port() + path));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
