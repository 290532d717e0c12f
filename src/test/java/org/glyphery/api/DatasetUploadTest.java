package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.glyphery.FormFile;
import org.glyphery.dataset.StrokeTable;
import org.glyphery.run.RunBin;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// People's own datasets over real HTTP: sent, imported, trained on, deleted.
@TemplatesServer
class DatasetUploadTest {

    private static final String JSON = "application/json";

    private final ApiClient client;
    @Autowired private RunBin bin;
    private final List<String> runs = new ArrayList<>();
    private final List<String> datasets = new ArrayList<>();

    DatasetUploadTest(ApiClient client) {
        this.client = client;
    }

    @AfterEach
    void delete() throws Exception {
        for (String run : runs) {
            client.delete("/api/runs/" + run);
            bin.delete(new RunId(run));
        }
        for (String dataset : datasets) client.delete("/api/datasets/" + dataset);
    }

    @Test
    void a_zip_with_a_folder_a_class_becomes_a_dataset_that_models_are_trained_on()
            throws Exception {
        JsonNode sent = send("shapes", "shapes.zip", shapes(60)).body();
        assertThat(sent.path("state").asString()).isEqualTo("IMPORTING");

        JsonNode shapes = imported("shapes");
        assertThat(shapes.path("state").asString()).isEqualTo("READY");
        assertThat(shapes.path("classes").toString()).isEqualTo("[\"disc\",\"square\"]");
        assertThat(shapes.path("shape").toString()).isEqualTo("[20,24,3]");
        assertThat(shapes.path("splits").toString()).isEqualTo("{\"training\":120}");
        assertThat(shapes.path("convention").asString()).isEqualTo("picture");
        assertThat(shapes.path("licence").asString()).isEmpty();

        JsonNode run = finished(train("shapes", 20));
        assertThat(run.path("status").asString()).isEqualTo("FINISHED");
        assertThat(run.path("best").path("validation").path("accuracy").asDouble())
                .isGreaterThan(0.9);
        assertThat(run.path("test").isNull()).isTrue();
    }

    @Test
    void a_model_of_pictures_is_sent_picture_files_and_names_their_class() throws Exception {
        send("forms", "forms.zip", shapes(60));
        imported("forms");
        JsonNode run = finished(train("forms", 20));
        String path = "/api/pictures/predictions?model=" + run.path("model").asString();
        for (String kind : List.of("disc", "square")) {
            byte[] png = picture(kind, 7, 5);
            var answer = client.post(path, "image/png", BodyPublishers.ofByteArray(png)).body();
            JsonNode file = answer.path("files").get(0);
            assertThat(file.path("predictions").get(0).path("class").asString()).isEqualTo(kind);
            assertThat(file.path("glyph")).hasSize(20);
            assertThat(file.path("glyph").get(0)).hasSize(24);
            assertThat(file.path("glyph").get(9).get(11)).hasSize(3);
        }
        String both = path + "&model=" + TrainedTemplates.NEAREST_MEAN;
        JsonNode mixed =
                client.post(both, "image/png", BodyPublishers.ofByteArray(picture("disc", 7, 5)))
                        .body()
                        .path("files")
                        .get(0);
        assertThat(mixed.path("predictions").get(1).path("glyph")).hasSize(28);
        assertThat(mixed.path("predictions").get(1).path("class").asString()).matches("[0-9]");
    }

    /// How letters lie on a table's 16x8 pixels is measured, and a drawing becomes such a picture.
    @Test
    void handwriting_is_asked_by_its_own_glyph() throws Exception {
        send("strokes&convention=ink&shape=16x8&label=first", "strokes.csv", StrokeTable.file());
        assertThat(imported("strokes").path("convention").asString()).isEqualTo("ink");
        String model = finished(train("strokes", 10)).path("model").asString();
        String upright = "\"strokes\": [[[50, 10], [52, 50], [50, 90]]]";
        String level = "\"strokes\": [[[10, 50], [50, 52], [90, 50]]]";
        String asked = "{%s, \"models\": [\"" + model + "\", \"%s\"]}";
        JsonNode answer =
                client.predict(asked.formatted(upright, TrainedTemplates.NEAREST_MEAN)).body();
        assertThat(answer.path("glyph")).hasSize(16);
        for (JsonNode row : answer.path("glyph")) {
            assertThat(row).hasSize(8);
            double ink = row.valueStream().mapToDouble(JsonNode::asDouble).sum();
            assertThat(ink).isBetween(1.0, 2.0).isEqualTo(Math.rint(ink));
        }
        JsonNode own = answer.path("predictions").get(0);
        assertThat(own.path("class").asString()).isEqualTo("l");
        assertThat(own.has("glyph")).isFalse();
        JsonNode digits = answer.path("predictions").get(1);
        assertThat(digits.path("class").asString()).isEqualTo("1");
        assertThat(digits.path("glyph")).hasSize(28);

        JsonNode other = client.predict(asked.formatted(level, model)).body().path("predictions");
        assertThat(other.get(0).path("class").asString()).isEqualTo("dash");
        JsonNode usual = client.predict("{%s}".formatted(upright)).body().path("predictions");
        assertThat(usual.valueStream().map(each -> each.path("class").asString()))
                .isNotEmpty()
                .allMatch(name -> name.matches("[0-9]"));
    }

    @Test
    void what_is_said_of_handwriting_goes_before_what_is_measured() throws Exception {
        assertThat(send("strokes&convention=ink&box=big", "a.csv", StrokeTable.file()).error())
                .contains("HEIGHTxWIDTH");
        assertThat(send("strokes&centring=left", "a.csv", StrokeTable.file()).error())
                .contains("mass, box or none");
        send("placed&shape=16x8&label=first&box=8x8&centring=box", "a.csv", StrokeTable.file());
        assertThat(imported("placed").path("convention").asString()).isEqualTo("ink");
        String model = finished(train("placed", 1)).path("model").asString();
        JsonNode glyph =
                client.predict(
                                "{\"strokes\": [[[50, 10], [50, 90]]], \"models\": [\"%s\"]}"
                                        .formatted(model))
                        .body()
                        .path("glyph");
        assertThat(glyph.get(3).toString()).doesNotContain("1");
        assertThat(glyph.get(5).toString()).contains("1");
    }

    @Test
    void examples_are_set_aside_for_testing_where_that_is_asked_for() throws Exception {
        send("rows&test=0.25&title=Two+rows", "rows.csv", FormFile.rows());
        JsonNode rows = imported("rows");
        assertThat(rows.path("title").asString()).isEqualTo("Two rows");
        assertThat(rows.path("splits").toString()).isEqualTo("{\"training\":30,\"test\":10}");
        JsonNode run = finished(train("rows", 1));
        assertThat(run.path("test").path("accuracy").isNumber()).isTrue();
    }

    @Test
    void the_same_examples_have_the_same_version_and_one_name_is_for_one_dataset()
            throws Exception {
        send("first", "rows.csv", FormFile.rows());
        send("second", "other.csv", FormFile.rows());
        assertThat(imported("second").path("version")).isEqualTo(imported("first").path("version"));

        var taken = send("FIRST", "rows.csv", FormFile.rows());
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.error()).contains("\"first\"", "another name");
        assertThat(send("mnist", "rows.csv", FormFile.rows()).status()).isEqualTo(409);
    }

    @Test
    void a_file_that_is_no_dataset_fails_with_the_reason_and_leaves_nothing() throws Exception {
        String broken = new String(FormFile.rows(), StandardCharsets.UTF_8) + "0,1,2,x,4\n";
        send("broken", "broken.csv", broken.getBytes(StandardCharsets.UTF_8));
        JsonNode failed = imported("broken");
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("reason").asString()).contains("broken.csv", "line 41");

        assertThat(client.delete("/api/datasets/broken").status()).isEqualTo(204);
        assertThat(client.get("/api/datasets/broken").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_meant_is_told_before_anything_is_kept() throws Exception {
        assertThat(send("a b", "rows.csv", FormFile.rows()).error())
                .contains("name of the dataset");
        assertThat(send("rows&fit=round", "rows.csv", FormFile.rows()).error())
                .contains("whole, cropped");
        assertThat(send("rows&shape=big", "rows.csv", FormFile.rows()).error())
                .contains("HEIGHTxWIDTH");
        assertThat(send("rows&test=1", "rows.csv", FormFile.rows()).error()).contains("below 1");
        assertThat(send("rows&tset=0.1", "rows.csv", FormFile.rows()).error())
                .contains("tset", "test");
        assertThat(send("rows", "rows.csv", new byte[0]).error()).contains("no file");
        assertThat(client.get("/api/datasets/rows").status()).isEqualTo(404);
    }

    @Test
    void a_dataset_that_a_run_names_stays_also_while_the_run_is_in_the_bin() throws Exception {
        send("kept", "rows.csv", FormFile.rows());
        imported("kept");
        String run = train("kept", 1);
        finished(run);
        assertThat(client.delete("/api/datasets/kept").error()).contains("On kept");
        client.delete("/api/runs/" + run);
        assertThat(client.delete("/api/datasets/kept").status()).isEqualTo(409);
    }

    private ApiClient.Answer send(String nameAndMore, String fileName, byte[] file)
            throws Exception {
        String name = nameAndMore.replaceFirst("&.*", "");
        datasets.add(name.replace(' ', '+'));
        return client.post(
                "/api/datasets?name=" + nameAndMore.replace(" ", "%20"),
                FormFile.TYPE,
                FormFile.of(fileName, file));
    }

    private JsonNode imported(String name) {
        return Awaitility.await("the import of " + name)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.get("/api/datasets/" + name).body(),
                        dataset -> !dataset.path("state").asString().equals("IMPORTING"));
    }

    private String train(String dataset, int epochs) throws Exception {
        var answer =
                client.post(
                        "/api/runs",
                        JSON,
                        BodyPublishers.ofString(
                                """
                                {"name": "On %1$s", "dataset": {"name": "%1$s"},
                                 "architecture": {"kind": "mlp", "hiddenUnits": [16]},
                                 "learning": {"epochs": %2$d, "batchSize": 10}}
                                """
                                        .formatted(dataset, epochs)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        String run = answer.body().path("id").asString();
        runs.add(run);
        return run;
    }

    private JsonNode finished(String run) {
        return Awaitility.await("the training of " + run)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.get("/api/runs/" + run).body(),
                        each ->
                                List.of("FINISHED", "FAILED")
                                        .contains(each.path("status").asString()));
    }

    /// Red discs and blue squares of 20x24, so many of each.
    private static byte[] shapes(int each) throws IOException {
        var random = new Random(5);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < each; number++) {
                for (String kind : List.of("disc", "square")) {
                    zip.putNextEntry(new ZipEntry("%s/%d.png".formatted(kind, number)));
                    zip.write(picture(kind, 4 + random.nextInt(8), 4 + random.nextInt(6)));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String kind, int x, int y) throws IOException {
        var image = new BufferedImage(24, 20, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(kind.equals("disc") ? Color.RED : Color.BLUE);
        if (kind.equals("disc")) drawing.fillOval(x, y, 9, 9);
        else drawing.fillRect(x, y, 9, 9);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
