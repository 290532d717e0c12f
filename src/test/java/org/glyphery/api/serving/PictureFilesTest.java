package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Picture files in TensorFlow Serving's form, over real HTTP.
@TemplatesServer
class PictureFilesTest {

    private static final String MODEL = "/v1/models/" + TrainedTemplates.NEAREST_MEAN;

    private final ApiClient client;

    PictureFilesTest(ApiClient client) {
        this.client = client;
    }

    @Test
    void a_picture_file_in_base64_is_read_as_the_address_of_picture_files_reads_it()
            throws Exception {
        byte[] file = seven();
        JsonNode read =
                client.post(
                                "/api/pictures/predictions?model=" + TrainedTemplates.NEAREST_MEAN,
                                "image/png",
                                BodyPublishers.ofByteArray(file))
                        .body()
                        .at("/files/0");
        JsonNode expected = read.at("/predictions/0/probabilities");
        assertThat(expected.size()).isEqualTo(10);
        String b64 = "{\"b64\": \"%s\"}".formatted(Base64.getEncoder().encodeToString(file));
        String numbers = read.path("glyph").toString();
        for (String form :
                List.of(
                        "{\"instances\": [%s, %s]}".formatted(b64, numbers),
                        "{\"instances\": [%s, {\"images\": %s}]}".formatted(numbers, b64),
                        "{\"inputs\": [%s, %s]}".formatted(b64, b64),
                        "{\"inputs\": {\"images\": [%s, %s]}}".formatted(b64, numbers))) {
            JsonNode answer = post(MODEL + ":predict", form).body();
            JsonNode rows =
                    answer.path(form.startsWith("{\"instances") ? "predictions" : "outputs");
            assertThat(rows.size()).as(form).isEqualTo(2);
            for (JsonNode row : rows) assertNear(row, expected);
        }
        assertThat(post(MODEL + ":predict", "{\"instances\": [{\"b64\": \"aGk=\"}]}").error())
                .contains("instances[0]")
                .contains("PNG");
    }

    private static void assertNear(JsonNode row, JsonNode expected) {
        for (int label = 0; label < 10; label++) {
            assertThat(row.get(label).floatValue())
                    .isCloseTo(expected.get(label).floatValue(), within(1e-5f));
        }
    }

    private static byte[] seven() throws IOException {
        var picture = new BufferedImage(120, 160, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 160);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(9));
        pen.drawPolyline(new int[] {30, 90, 50}, new int[] {30, 30, 130}, 3);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    private Answer post(String path, String body) throws Exception {
        return client.post(path, "application/json", BodyPublishers.ofString(body));
    }
}
