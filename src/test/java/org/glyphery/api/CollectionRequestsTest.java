package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.ErasedPictures;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.CollectionVersions;
import org.glyphery.run.DatasetRemoval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TemplatesServer
class CollectionRequestsTest {

    private static final String CONSENT = "This course may see it and train on it.";
    private static final String STROKE = "[[[50, 10, null, 0], [50, 90, null, 80]]]";

    private final OwnCollections collections;
    private final OwnExamples own;
    private final CollectionVersions versions;
    private final Datasets datasets;
    private final DatasetRemoval removal;
    private final String server;
    private final HttpClient http = HttpClient.newHttpClient();

    CollectionRequestsTest(
            @Autowired OwnCollections collections,
            @Autowired OwnExamples own,
            @Autowired CollectionVersions versions,
            @Autowired Datasets datasets,
            @Autowired DatasetRemoval removal,
            @Value("${local.server.port}") int port) {
        this.collections = collections;
        this.own = own;
        this.versions = versions;
        this.datasets = datasets;
        this.removal = removal;
        server = "http://localhost:" + port;
    }

    @AfterEach
    void endAll() throws Exception {
        for (DatasetFacts facts : datasets.all()) {
            if (datasets.stored().given(facts).isPresent()) removal.remove(facts);
        }
        for (JsonNode each : send("GET", "/api/collections", "").json()) {
            String name = each.path("name").asString();
            if (!name.equals("my-digits")) send("DELETE", "/api/collections/" + name, "");
        }
    }

    @Test
    void a_collection_is_begun_given_to_counted_and_ended() throws Exception {
        JsonNode begun = begin();
        assertThat(begun.path("name").asString()).isEqualTo("ours");
        assertThat(give("ours", "7", "Ada").status()).isEqualTo(201);
        JsonNode given = give("ours", "7", "Alan").json();
        give("ours", "1", "Ada");

        JsonNode one = send("GET", "/api/collections/ours", "").json();
        assertThat(one.path("consent").asString()).isEqualTo(CONSENT);
        assertThat(one.path("counts").path("7").asInt()).isEqualTo(2);
        assertThat(one.path("givers").path("Ada").asInt()).isEqualTo(2);
        String drawing = "/api/collections/ours/drawings/" + given.path("id").asString();
        assertThat(send("DELETE", drawing, "").status()).isEqualTo(204);
        assertThat(send("GET", "/api/collections/ours", "").json().path("drawings").asInt())
                .isEqualTo(2);
        assertThat(send("DELETE", "/api/collections/ours", "").status()).isEqualTo(204);
        assertThat(send("GET", "/api/collections/ours", "").status()).isEqualTo(404);
        assertThat(send("GET", "/api/collections/No%20such", "").status()).isEqualTo(404);
        assertThat(send("DELETE", "/api/collections/my-digits", "").status()).isEqualTo(409);
    }

    @Test
    void what_cannot_be_given_is_refused_in_a_sentence() throws Exception {
        begin();
        assertThat(post("ours", "{\"class\":\"7\",\"strokes\":%s}".formatted(STROKE)).error())
                .contains("word for word");
        assertThat(give("ours", "7", "").error()).contains("so that what is given can be erased");
        assertThat(give("ours", "x", "Ada").error()).contains("which are 0, 1, 2");
        assertThat(post("my-digits", "{\"class\":\"7\",\"strokes\":[]}").error())
                .contains("at least one stroke");
        assertThat(post("my-digits", "{\"klass\":\"7\",\"strokes\":[]}").error())
                .contains("no field \"klass\"");
        assertThat(give("nowhere", "7", "Ada").status()).isEqualTo(404);
    }

    @Test
    void what_templates_read_is_one_page_that_says_how_many_drawings_are_missing()
            throws Exception {
        begin();
        give("ours", "1", "Ada");
        give("ours", "7", "Ada");
        String address = "/api/collections/ours/report.html";
        var page =
                http.send(
                        HttpRequest.newBuilder(URI.create(server + address)).build(),
                        BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src"); // what stands in it is shown as it is meant
        assertThat(page.body())
                .contains("two here of the 15 drawings")
                .contains("13 are missing")
                .contains("before: Templates, nearest mean")
                .contains("before: Templates, dot product")
                .contains("1 of 2")
                .contains("7 as 1");
        assertThat(send("GET", address + "?model=nobody", "").status()).isEqualTo(404);
    }

    @Test
    void what_is_taken_along_has_the_sentence_with_it() throws Exception {
        begin();
        give("ours", "7", "Ada");
        give("ours", "1", "Alan");

        Map<String, byte[]> strokes = export("strokes");
        assertThat(text(strokes, "consent.txt")).isEqualTo(CONSENT + "\n");
        List<JsonNode> lines =
                text(strokes, "strokes.jsonl").lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().path("class").asString()).isEqualTo("7");
        assertThat(lines.getFirst().path("giver").asString()).isEqualTo("Ada");
        assertThat(lines.getFirst().path("consent").asString()).isEqualTo(CONSENT);
        assertThat(lines.getFirst().path("strokes").path(0).path(1).path(3).asDouble())
                .isEqualTo(80);
        Map<String, byte[]> idx = export("idx");
        assertThat(idx.get("train-images-idx3-ubyte")).hasSize(16 + 2 * 784);
        assertThat(idx.get("train-labels-idx1-ubyte")).endsWith(7, 1);
        assertThat(text(idx, "croissant.json")).contains(CONSENT);
        assertThat(text(export("csv"), "train.csv").lines()).hasSize(2);
        assertThat(export("png")).containsKeys("train/7/000000.png", "train/1/000001.png");
        assertThat(send("GET", "/api/collections/ours/export.zip?as=gif", "").error())
                .contains("idx, csv, png or strokes");
    }

    @Test
    void what_one_person_gave_is_erased_from_versions_which_nothing_is_trained_on_again()
            throws Exception {
        begin();
        for (String giver : List.of("Ada", "Alan", "Ada")) give("ours", "7", giver);
        var facts = versions.freeze(collections.require(new CollectionName("ours")));
        String plan =
                """
                {"dataset":{"name":"mnist"},"training":[{"dataset":"mnist","share":0.75},
                {"dataset":"ours","version":"%s","share":0.25}],"architecture":{"kind":"mlp"}}\
                """
                        .formatted(facts.version());
        assertThat(send("DELETE", "/api/collections/ours", "").status()).isEqualTo(409);

        JsonNode erased = send("DELETE", "/api/collections/ours/givers/Ada", "").json();

        assertThat(erased.path("versions").path(facts.version()).asInt()).isEqualTo(2);
        assertThat(own.all(new CollectionName("ours")))
                .extracting(OwnExample::giver)
                .containsExactly("Alan");
        assertThat(datasets.stored().erased(facts)).map(ErasedPictures::count).hasValue(2);
        byte[] left = send("GET", "/api/datasets/ours/export.zip?as=csv", "").body();
        assertThat(text(unzipped(left), "train.csv").lines()).hasSize(1);
        assertThat(send("POST", "/api/runs", plan).error())
                .contains("2 pictures of the version", "no run can be trained on it again");
    }

    private JsonNode begin() throws Exception {
        return send(
                        "POST",
                        "/api/collections",
                        """
                        {"title": "Ours", "classes": ["0","1","2","3","4","5","6","7","8","9"],
                        "consent": "%s", "shared": true}\
                        """
                                .formatted(CONSENT))
                .json();
    }

    private Answer give(String collection, String name, String giver) throws Exception {
        return post(
                collection,
                """
                {"class": "%s", "giver": "%s", "consent": "%s", "strokes": %s, "side": 100}\
                """
                        .formatted(name, giver, CONSENT, STROKE));
    }

    private Answer post(String collection, String drawing) throws Exception {
        return send("POST", "/api/collections/%s/drawings".formatted(collection), drawing);
    }

    private record Answer(int status, byte[] body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String error() {
            return json().path("error").asString();
        }
    }

    private Answer send(String method, String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body());
    }

    private Map<String, byte[]> export(String as) throws Exception {
        byte[] zip = send("GET", "/api/collections/ours/export.zip?as=" + as, "").body();
        return unzipped(zip);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
