package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.glyphery.FormFile;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.OwnExamples.GivenGlyph;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.image.CameraJpeg;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Picture files that are given to a collection.
@TemplatesServer
class CollectionPicturesTest {

    private static final String CONSENT = "This course may see it and train on it.";

    /// Drawings that a collection holds.
    private static final int MOST = 2_000;

    private final OwnCollections collections;
    private final OwnExamples own;
    private final Erasing erasing;
    private final JdbcClient jdbc;
    private final String server;
    private final HttpClient http = HttpClient.newHttpClient();

    CollectionPicturesTest(
            @Autowired OwnCollections collections,
            @Autowired OwnExamples own,
            @Autowired Erasing erasing,
            @Autowired JdbcClient jdbc,
            @Value("${local.server.port}") int port) {
        this.collections = collections;
        this.own = own;
        this.erasing = erasing;
        this.jdbc = jdbc;
        server = "http://localhost:" + port;
    }

    @AfterEach
    void end() {
        erasing.end(collections.require(new CollectionName("ours")));
    }

    @Test
    void of_a_photograph_the_character_is_kept_and_nothing_that_says_where_it_was_taken()
            throws Exception {
        collections.begin("Ours", Mnist.CLASSES, CONSENT, true);
        byte[] photo = CameraJpeg.of(photographOfASeven(), 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(CameraJpeg.PLACE);
        var fields = Map.of("class", "7", "giver", "Ada", "consent", CONSENT);

        JsonNode files = bring("ours", fields, photo).json().path("files");

        var kept = own.all(new CollectionName("ours")).getFirst();
        assertThat(files.path(0).path("id").asString()).isEqualTo(kept.id());
        assertThat(files.path(0).path("file").asString()).isEqualTo("IMG_1.JPG");
        assertThat(kept.className()).isEqualTo("7");
        assertThat(kept.giver()).isEqualTo("Ada");
        assertThat(kept.ink().isEmpty()).isTrue();
        assertThat(widestRow(kept.glyph())).as("its bar, held upright").isLessThan(11);
        for (String as : List.of("png", "csv", "idx", "strokes")) {
            for (var file : export(as).entrySet()) {
                String content = new String(file.getValue(), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.getKey()).doesNotContain("Exif", CameraJpeg.PLACE);
            }
        }
        String rows = jdbc.sql("select * from own_example").query().listOfRows().toString();
        assertThat(rows).contains(kept.id()).doesNotContain("Exif", CameraJpeg.PLACE);
    }

    private static int widestRow(Glyph glyph) {
        return IntStream.range(0, 28)
                .boxed()
                .max(
                        Comparator.comparingDouble(row ->
                                IntStream.range(0, 28)
                                        .mapToDouble(column -> glyph.at(row, column, 0))
                                        .sum()))
                .orElseThrow();
    }

    @Test
    void pictures_that_cannot_be_given_are_refused_in_a_sentence() throws Exception {
        collections.begin("Ours", Mnist.CLASSES, CONSENT, true);
        byte[] photo = photographOfASeven();
        var fields = Map.of("class", "7", "giver", "Ada", "consent", CONSENT);
        byte[] text = "Dear diary".getBytes(StandardCharsets.UTF_8);
        JsonNode unread = bring("ours", fields, text).json().path("files").path(0);
        assertThat(unread.path("error").asString()).contains("none of the pictures");
        assertThat(bring("ours", Map.of("class", "7", "giver", "Ada"), photo).error())
                .contains("word for word");
        assertThat(
                        bring(
                                        "ours",
                                        Map.of("class", "x", "giver", "Ada", "consent", CONSENT),
                                        photo)
                                .error())
                .contains("which are 0, 1, 2");
        assertThat(bring("ours", Map.of("giver", "Ada", "consent", CONSENT), photo).status())
                .isEqualTo(400);
        assertThat(bring("my-digits", Map.of("class", "7", "klass", "7"), photo).error())
                .contains("no field \"klass\"");
        assertThat(bring("nowhere", fields, photo).status()).isEqualTo(404);
        assertThat(own.all(new CollectionName("ours"))).isEmpty();
    }

    @Test
    void of_pictures_for_which_there_is_no_room_none_is_kept() throws Exception {
        collections.begin("Ours", Mnist.CLASSES, CONSENT, true);
        var name = new CollectionName("ours");
        Glyph glyph = Digits.mnist().test().glyph(0);
        var drawing = new GivenGlyph(new Ink(List.of()), glyph, "7");
        own.keepAll(new Gift(name, "Ada"), Collections.nCopies(MOST - 2, drawing));
        byte[] photo = photographOfASeven();
        byte[] text = "Dear diary".getBytes(StandardCharsets.UTF_8);
        var fields = Map.of("class", "7", "giver", "Ada", "consent", CONSENT);
        assertThat(bring("ours", fields, photo, photo, photo).error())
                .contains("At most 2,000 drawings are kept here");
        assertThat(own.all(name)).hasSize(MOST - 2);
        JsonNode files = bring("ours", fields, photo, text, photo).json().path("files");
        assertThat(own.all(name)).hasSize(MOST);
        assertThat(files.path(1).path("error").asString()).contains("none of the pictures");
        assertThat(files.path(2).path("id").asString()).isEqualTo(own.all(name).getFirst().id());
    }

    /// One that lies on its side, as a sensor sees it.
    private static byte[] photographOfASeven() throws IOException {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(14));
        graphics.drawPolyline(new int[] {120, 120, 290}, new int[] {220, 90, 170}, 3);
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", file);
        return file.toByteArray();
    }

    private Answer bring(String collection, Map<String, String> fields, byte[]... pictures)
            throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        server
                                                + "/api/collections/%s/pictures"
                                                        .formatted(collection)))
                        .header("Content-Type", FormFile.TYPE)
                        .POST(FormFile.of(fields, "IMG_1.JPG", pictures))
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body());
    }

    private record Answer(int status, byte[] body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String error() {
            return json().path("error").asString();
        }
    }

    private Map<String, byte[]> export(String as) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(server + "/api/collections/ours/export.zip?as=" + as))
                        .build();
        byte[] zip = http.send(request, BodyHandlers.ofByteArray()).body();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
