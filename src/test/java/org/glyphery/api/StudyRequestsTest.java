package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.glyphery.run.Leftovers;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.study.Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// `/api/studies`, over real HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StudyRequestsTest {

    private static final String YAML = "application/yaml";

    private final int port;
    private final ApiClient client;
    private final Studies studies;
    private final Runs runs;
    private final RunQueue queue;

    StudyRequestsTest(
            @Value("${local.server.port}") int port,
            @Autowired Studies studies,
            @Autowired Runs runs,
            @Autowired RunQueue queue) {
        this.port = port;
        client = new ApiClient(port);
        this.studies = studies;
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void tidyUp() {
        studies.find("by-http").ifPresent(state -> studies.delete(state.study()));
        Leftovers.delete(runs, queue, List.of("By HTTP"));
        queue.goOn();
    }

    @Test
    void studies_are_listed_in_pages_without_their_runs() throws Exception {
        studies.add(studies.read("{title: By HTTP, plans: [{architecture: {kind: linear}}]}"));
        List<String> all = names("");
        assertThat(all)
                .isEqualTo(studies.all().stream().map(state -> state.study().name()).toList());
        assertThat(all).hasSizeGreaterThan(3).last().isEqualTo("by-http");
        List<String> paged = new ArrayList<>();
        for (int page = 0; page <= all.size() / 2; page++) {
            paged.addAll(names("?size=2&page=" + page));
        }
        assertThat(paged).isEqualTo(all);
        assertThat(client.get("/api/studies?size=1").total()).isEqualTo(all.size());
        assertThat(client.get("/api/studies").body().path(0).has("runs")).isFalse();
        var tooMany = client.get("/api/studies?size=101");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.error()).contains("a whole number from 1 to 100");
    }

    private List<String> names(String query) throws Exception {
        return client.get("/api/studies" + query)
                .body()
                .valueStream()
                .map(study -> study.path("name").asString())
                .toList();
    }

    @Test
    void a_study_is_added_started_stopped_and_handed_out_as_its_file() throws Exception {
        queue.pause();
        var added =
                client.post(
                        "/api/studies",
                        YAML,
                        BodyPublishers.ofString(
                                "{title: By HTTP, question: 'Why?', plans: [{name: By HTTP,"
                                        + " architecture: {kind: linear}}]}"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("name").asString()).isEqualTo("by-http");
        assertThat(added.body().path("plans").asInt()).isEqualTo(1);

        post("/api/studies/by-http/start");
        assertThat(status()).isEqualTo("QUEUED");
        post("/api/studies/by-http/stop");
        assertThat(status()).isEqualTo("CANCELLED");

        HttpResponse<String> file = text("/api/studies/by-http/study.yaml");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("by-http.yaml");
        assertThat(file.body()).contains("title: By HTTP", "question: Why?", "kind: linear");
    }

    private void post(String path) throws Exception {
        assertThat(client.post(path, YAML, BodyPublishers.noBody()).status()).isEqualTo(202);
    }

    private String status() throws Exception {
        return client.get("/api/studies/by-http")
                .body()
                .path("runs")
                .path(0)
                .path("status")
                .asString();
    }

    @Test
    void a_report_is_a_page_and_a_zip_of_files() throws Exception {
        HttpResponse<String> page = text("/api/studies/recurrent/report.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
        assertThat(page.body()).contains("<h1>Recurrent readers</h1>");

        HttpResponse<byte[]> zip =
                get("/api/studies/recurrent/report.zip", BodyHandlers.ofByteArray());
        List<String> names = new ArrayList<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entries.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names).contains("recurrent.html", "recurrent.md");
    }

    @Test
    void what_is_no_study_is_refused_and_what_is_unknown_not_found() throws Exception {
        var bad = client.post("/api/studies", YAML, BodyPublishers.ofString("{title: By HTTP}"));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.error()).contains("made of plans or of a sweep");
        var impossible =
                client.post(
                        "/api/studies",
                        YAML,
                        BodyPublishers.ofString(
                                "{title: By HTTP, plans: [{architecture: {kind: cnn, padding:"
                                        + " VALID, channels: [4, 4, 4, 4, 4]}}]}"));
        assertThat(impossible.status()).isEqualTo(400);
        assertThat(impossible.body().path("fields").path(0).path("field").asString())
                .startsWith("plans[0].architecture");
        for (String path : List.of("", "/report.html", "/report.zip", "/study.yaml")) {
            var unknown = client.get("/api/studies/nonsense" + path);
            assertThat(unknown.status()).as(path).isEqualTo(404);
            assertThat(unknown.error()).contains("There is no study \"nonsense\"; there are ");
        }
    }

    private HttpResponse<String> text(String path) throws Exception {
        return get(path, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + path);
            return http.send(HttpRequest.newBuilder(address).build(), handler);
        }
    }
}
