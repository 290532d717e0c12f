package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Files that programs send, over real HTTP. The pictures are glyphs of MNIST's test split, saved
/// as they are, so that what the models must see is known.
@TemplatesServer
class PicturePredictionsTest {

    private static final String PATH = "/api/pictures/predictions";
    private static final String BOUNDARY = "glyphery-test-boundary";
    private static final List<String> BOTH =
            List.of(TrainedTemplates.DOT_PRODUCT, TrainedTemplates.NEAREST_MEAN);
    private static final String ASK_BOTH = "?model=%s&model=%s".formatted(BOTH.toArray());

    private final ApiClient client;
    private final Models models;

    PicturePredictionsTest(ApiClient client, @Autowired Models models) {
        this.client = client;
        this.models = models;
    }

    private record FilePart(String field, String name, byte[] content) {}

    @Test
    void each_of_many_files_is_answered_for_in_the_order_in_which_they_came() throws Exception {
        List<FilePart> parts = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            String field = index % 3 == 0 ? "first" : "file";
            parts.add(new FilePart(field, "digit %d.png".formatted(index), file(index, "png")));
        }
        Answer answer = send(ASK_BOTH, parts);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).containsExactly("files");
        assertThat(answer.body().path("files")).hasSize(12);
        for (int index = 0; index < 12; index++) {
            JsonNode entry = answer.body().path("files").path(index);
            assertThat(entry.propertyNames())
                    .containsExactly("label", "class", "file", "predictions", "glyph");
            assertThat(entry.path("file").asString()).isEqualTo("digit %d.png".formatted(index));
            assertAnswers(entry, glyph(index));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/octet-stream", "image/anything"})
    void one_file_may_be_the_body_whatever_kind_of_picture_its_type_says(String type)
            throws Exception {
        Answer answer =
                client.post(PATH + ASK_BOTH, type, BodyPublishers.ofByteArray(file(3, "png")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("files")).hasSize(1);
        JsonNode entry = answer.body().path("files").path(0);
        assertThat(entry.path("file").asString()).isEqualTo("picture");
        assertAnswers(entry, glyph(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    void formats_without_loss_are_read_to_the_same_glyph(String format) throws Exception {
        var part = new FilePart("file", "four." + format, file(4, format));
        assertAnswers(entry(send(ASK_BOTH, List.of(part)), 0), glyph(4));
    }

    @Test
    void a_file_that_cannot_be_read_has_its_own_error_and_spoils_no_other() throws Exception {
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(file(1, "png"), 120);
        byte[] paper = encoded(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png");
        Answer answer =
                send(
                        ASK_BOTH,
                        List.of(
                                new FilePart("a", "notes.txt", text),
                                new FilePart("b", "half.png", half),
                                new FilePart("c", "leer \u00e4.png", new byte[0]),
                                new FilePart("d", "paper.png", paper),
                                new FilePart("e", "five.png", file(5, "png"))));
        assertThat(answer.status()).isEqualTo(200);
        List<String> names = List.of("notes.txt", "half.png", "leer \u00e4.png", "paper.png");
        for (int index = 0; index < names.size(); index++) {
            JsonNode entry = entry(answer, index);
            assertThat(entry.propertyNames()).containsExactly("file", "error");
            assertThat(entry.path("file").asString()).isEqualTo(names.get(index));
            assertThat(entry.path("error").asString()).hasSizeGreaterThan(20).endsWith(".");
        }
        assertThat(entry(answer, 0).path("error").asString()).contains("\"notes.txt\"");
        assertThat(entry(answer, 2).path("error").asString()).contains("is empty");
        assertAnswers(entry(answer, 4), glyph(5));
    }

    @Test
    void ink_at_the_edge_is_answered_for_with_a_warning() throws Exception {
        var cut = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        cut.createGraphics().fillRect(18, 0, 5, 30);
        var parts =
                List.of(
                        new FilePart("a", "cut.png", encoded(cut, "png")),
                        new FilePart("b", "three.png", file(3, "png")));
        Answer answer = send(ASK_BOTH, parts);
        assertThat(entry(answer, 0).path("predictions")).hasSize(2);
        assertThat(entry(answer, 0).path("warning").asString())
                .startsWith("Ink touches the edge of the picture");
        assertThat(entry(answer, 1).propertyNames()).doesNotContain("warning");
    }

    @Test
    void without_names_the_best_of_each_kind_answers() throws Exception {
        var answer = send("", List.of(new FilePart("file", "0.png", file(0, "png"))));
        List<String> asked =
                entry(answer, 0)
                        .path("predictions")
                        .valueStream()
                        .map(prediction -> prediction.path("model").asString())
                        .toList();
        assertThat(asked)
                .containsExactlyElementsOf(
                        models.bestOfEachKind().stream()
                                .map(model -> model.name().value())
                                .toList());
    }

    @Test
    void the_centring_decides_where_the_glyph_lies() throws Exception {
        var corner = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        corner.createGraphics().drawImage(picture(2), 0, 0, null);
        var part = List.of(new FilePart("file", "2.png", encoded(corner, "png")));
        JsonNode mass = entry(send("?centring=mass", part), 0).path("glyph");
        JsonNode box = entry(send("?centring=box", part), 0).path("glyph");
        JsonNode none = entry(send("?centring=none", part), 0).path("glyph");
        assertThat(entry(send("", part), 0).path("glyph")).isEqualTo(mass);
        assertThat(List.of(box, none)).doesNotContain(mass);
        assertThat(none).isNotEqualTo(box);
    }

    @Test
    void what_cannot_be_asked_is_refused_in_a_sentence() throws Exception {
        var part = List.of(new FilePart("file", "2.png", file(2, "png")));
        assertRefused(send("?model=nobody", part), 404, "There is no model named \"nobody\"");
        assertRefused(send("?centring=left", part), 400, "mass, box or none, but it is \"left\"");
        assertRefused(send("?" + "model=a&".repeat(33), part), 400, "at most 32, but it is 33");
        assertRefused(send("", List.of()), 400, "There is no picture in the request.");
        assertRefused(
                client.post(PATH, "image/png", BodyPublishers.noBody()),
                400,
                "There is no picture in the request.");
        assertRefused(
                client.post(PATH, "application/json", BodyPublishers.ofString("{}")),
                415,
                "application/json, which is not read here; send application/octet-stream or image/*"
                        + " or multipart/form-data");
    }

    private static void assertRefused(Answer answer, int status, String words) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().propertyNames()).containsExactly("error");
        assertThat(answer.error()).contains(words).endsWith(".");
    }

    private static JsonNode entry(Answer answer, int index) {
        return answer.body().path("files").path(index);
    }

    /// Reading a picture stretches its contrast a little.
    private void assertAnswers(JsonNode entry, Glyph glyph) {
        float[] read = new float[784];
        for (int at = 0; at < read.length; at++) {
            read[at] = entry.path("glyph").path(at / 28).path(at % 28).floatValue();
            assertThat(read[at]).isCloseTo(glyph.pixels()[at], within(0.02f));
        }
        var expected =
                models.predict(
                        Glyph.of(glyph.shape(), read), BOTH.stream().map(ModelName::new).toList());
        assertThat(entry.path("predictions")).hasSize(2);
        for (int index = 0; index < 2; index++) {
            JsonNode found = entry.path("predictions").path(index);
            assertThat(found.propertyNames())
                    .containsExactly(
                            "label",
                            "class",
                            "model",
                            "run",
                            "sure",
                            "probabilities",
                            "temperature");
            assertThat(found.path("temperature").asDouble())
                    .isEqualTo(expected.get(index).temperature());
            assertThat(found.path("model").asString()).isEqualTo(BOTH.get(index));
            assertThat(found.path("label").asInt()).isEqualTo(expected.get(index).label());
            float[] probabilities = expected.get(index).probabilities();
            for (int label = 0; label < 10; label++) {
                assertThat(found.path("probabilities").path(label).floatValue())
                        .isCloseTo(probabilities[label], within(1e-6f));
            }
        }
    }

    private Answer send(String query, List<FilePart> parts) throws Exception {
        var body = new ByteArrayOutputStream();
        for (FilePart part : parts) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                            .formatted(BOUNDARY, part.field(), part.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return client.post(
                PATH + query,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static Glyph glyph(int index) {
        return Digits.mnist().test().glyph(index);
    }

    private static byte[] file(int index, String format) throws IOException {
        return encoded(picture(index), format);
    }

    /// Ink is white on black, as MNIST has it.
    private static BufferedImage picture(int index) {
        float[] pixels = glyph(index).pixels();
        var picture = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < pixels.length; at++) {
            int level = Math.round(255 * pixels[at]);
            picture.setRGB(at % 28, at / 28, level << 16 | level << 8 | level);
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
