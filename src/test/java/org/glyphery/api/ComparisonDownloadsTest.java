package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// `/api/comparisons`, over real HTTP.
@TemplatesServer
class ComparisonDownloadsTest {

    private final ApiClient client;
    private final Runs runs;

    ComparisonDownloadsTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @Test
    void results_have_a_line_a_run_and_names_with_commas_stand_in_quotes() throws Exception {
        var response = file("results.csv");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "results.csv");
        var lines = response.body().lines().toList();
        var columns = List.of(lines.getFirst().split(",", -1));
        assertThat(lines).hasSize(3);
        assertThat(columns)
                .contains("test.accuracy.low", "recall.5", "answerMilliseconds", "multiplyAdds");
        var nearest = lines.stream().filter(line -> line.contains("nearest")).findFirst();
        var cells = List.of(nearest.orElseThrow().replaceFirst("\"[^\"]+\"", "x").split(",", -1));
        assertThat(nearest.orElseThrow()).contains("\"Templates, nearest mean\"");
        assertThat(cells.get(columns.indexOf("test.accuracy"))).isEqualTo("0.8203");
        assertThat(cells.get(columns.indexOf("parameters"))).isEqualTo("7850");
        assertThat(cells.get(columns.indexOf("validation.accuracy"))).isEmpty();
        assertThat(Double.parseDouble(cells.get(columns.indexOf("answerMilliseconds"))))
                .isPositive();
    }

    @Test
    void curves_have_a_line_an_epoch_and_an_entry_a_run() throws Exception {
        assertThat(file("curves.csv").body().lines()).hasSize(3);
        var body = client.get("/api/comparisons/curves.json?runs=" + ids()).body();
        assertThat(body.valueStream()).hasSize(2);
        var epoch = body.path(0).path("epochs").path(0);
        assertThat(epoch.path("examples").asInt()).isEqualTo(60_000);
        assertThat(epoch.path("scores").path("epoch").asInt()).isZero();
    }

    @Test
    void what_cannot_be_compared_is_refused_with_a_sentence() throws Exception {
        RunId one = runs.all().getFirst().id();
        var alone = client.get("/api/comparisons/curves.json?runs=" + one);
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.body().path("error").asString()).contains("2 to 20");
        var unknown = "%s,%s".formatted(one, "0".repeat(32));
        assertThat(client.get("/api/comparisons/results.csv?runs=" + unknown).status())
                .isEqualTo(404);
        var impossible = client.get("/api/comparisons/results.csv?runs=%s,mine".formatted(one));
        assertThat(impossible.status()).isEqualTo(404);
        assertThat(impossible.error()).startsWith("There is no run \"mine\"");
    }

    private HttpResponse<String> file(String name) throws Exception {
        var address =
                "http://localhost:%d/api/comparisons/%s?runs=%s"
                        .formatted(client.port(), name, ids());
        try (var http = HttpClient.newHttpClient()) {
            var response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response;
        }
    }

    private String ids() {
        return runs.all().stream()
                .filter(run -> run.model().value().startsWith("templates"))
                .map(run -> run.id().value())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
