package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the templates misread of MNIST's test split, over real HTTP.
@TemplatesServer
class SliceRequestsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient client;
    private final Runs runs;

    SliceRequestsTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @Test
    void the_nearest_mean_misreads_several_kinds_of_digits_and_each_is_counted_right()
            throws Exception {
        JsonNode found = client.get(path("slices")).body();
        assertThat(found.path("examples").asInt()).isEqualTo(10_000);
        assertThat(found.path("split").asString()).isEqualTo("test");
        assertThat(found.path("tried").asInt()).isGreaterThan(10_000);
        assertThat(found.path("slices").size()).isBetween(3, 6);
        for (JsonNode slice : found.path("slices")) assertCounted(slice);
        assertThat(found.path("slices").get(0).path("sentence").asString())
                .matches(
                        "Fives that have little ink and lean to the right are read as 1 in \\d+ %"
                                + " of \\d+ cases, the others in 0\\.\\d % \\(p < 0\\.001\\)\\.");
    }

    /// The predicted labels say the same as the slice does.
    private void assertCounted(JsonNode slice) {
        int[] predicted = runs.labels(run(), 0, ScoredSplit.TEST);
        Examples test = Digits.mnist().test();
        String name = slice.path("class").asString("");
        String readAs = slice.path("readAs").asString("");
        int hits = 0;
        int others = 0;
        for (int index = 0; index < predicted.length; index++) {
            if (!name.isEmpty() && test.label(index) != Integer.parseInt(name)) continue;
            others++;
            if (isMisread(test.label(index), predicted[index], readAs)) hits++;
        }
        for (JsonNode index : slice.path("misread")) {
            int example = index.asInt();
            assertThat(isMisread(test.label(example), predicted[example], readAs)).isTrue();
        }
        for (JsonNode index : slice.path("spared")) {
            int example = index.asInt();
            assertThat(isMisread(test.label(example), predicted[example], readAs)).isFalse();
        }
        JsonNode inside = slice.path("inside");
        JsonNode outside = slice.path("outside");
        assertThat(inside.path("hits").asInt()).isEqualTo(slice.path("misread").size());
        assertThat(inside.path("count").asInt())
                .isEqualTo(slice.path("misread").size() + slice.path("spared").size());
        assertThat(inside.path("hits").asInt() + outside.path("hits").asInt()).isEqualTo(hits);
        assertThat(inside.path("count").asInt() + outside.path("count").asInt()).isEqualTo(others);
        assertThat(slice.path("pValue").asDouble()).isLessThan(0.05);
    }

    private static boolean isMisread(int label, int predicted, String readAs) {
        return readAs.isEmpty() ? predicted != label : predicted == Integer.parseInt(readAs);
    }

    @Test
    void accuracy_by_each_measure_adds_up_to_the_accuracy_of_all() throws Exception {
        JsonNode accuracy = client.get(path("slices?epoch=0&split=test")).body().path("accuracy");
        assertThat(accuracy.size()).isEqualTo(14);
        for (JsonNode measure : accuracy) {
            int right = 0;
            int count = 0;
            double before = Double.NEGATIVE_INFINITY;
            for (JsonNode bin : measure.path("bins")) {
                right += bin.path("right").path("hits").asInt();
                count += bin.path("right").path("count").asInt();
                assertThat(bin.path("least").asDouble()).isGreaterThan(before);
                before = bin.path("most").asDouble();
            }
            assertThat(List.of(right, count)).isEqualTo(List.of(8_203, 10_000));
        }
    }

    @Test
    void tables_have_a_line_a_slice_and_a_line_a_bin() throws Exception {
        JsonNode found = client.get(path("slices")).body();
        List<String> slices = lines("slices.csv");
        assertThat(slices).hasSize(1 + found.path("slices").size());
        assertThat(slices.getFirst()).startsWith("sentence,class,read.as,condition1.measure,");
        assertThat(slices.get(1))
                .contains(found.path("slices").get(0).path("sentence").asString())
                .endsWith("," + found.path("tried").asInt());
        int bins =
                found.path("accuracy")
                        .valueStream()
                        .mapToInt(measure -> measure.path("bins").size())
                        .sum();
        assertThat(lines("accuracy-by-measure.csv")).hasSize(1 + bins);
    }

    @ParameterizedTest
    @CsvSource({
        "slices?epoch=5, from 0 to 0",
        "slices?split=training, test or validation",
        "slices.csv?epohc=5, epohc",
        "accuracy-by-measure.csv?split=x, test or validation",
    })
    void what_cannot_be_asked_is_said_in_a_sentence(String question, String words)
            throws Exception {
        var answer = client.get(path(question));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(words).endsWith(".");
    }

    @Test
    void a_run_that_there_is_not_misreads_nothing() throws Exception {
        var answer = client.get("/api/runs/01a22d20b9317000a713e3b22e841700/slices");
        assertThat(answer.status()).isEqualTo(404);
    }

    private List<String> lines(String file) throws Exception {
        var address = URI.create("http://localhost:%d%s".formatted(client.port(), path(file)));
        var answer = HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private String path(String question) {
        return "/api/runs/%s/%s".formatted(run().id(), question);
    }

    private Run run() {
        return runs.all().stream()
                .filter(each -> each.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }
}
