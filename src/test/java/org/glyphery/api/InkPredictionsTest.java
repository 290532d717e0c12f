package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Drawings that programs send, over real HTTP, answered by templates trained on the real MNIST.
@TemplatesServer
class InkPredictionsTest {

    private static final String NEAREST_MEAN = TrainedTemplates.NEAREST_MEAN;
    private static final String DOT_PRODUCT = TrainedTemplates.DOT_PRODUCT;
    private static final String ONE = "\"strokes\": [[[50, 10], [50, 50], [50, 90]]]";

    private final ApiClient client;
    private final Runs runs;

    InkPredictionsTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @Test
    void a_drawing_is_answered_with_its_glyph_and_the_probabilities_of_each_model()
            throws Exception {
        Answer answer = client.predict("{%s}".formatted(ONE));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().propertyNames())
                .containsExactly("label", "class", "predictions", "glyph");
        assertGlyph(answer.body().path("glyph"), Centring.MASS);
        for (JsonNode prediction : answer.body().path("predictions")) {
            assertThat(prediction.propertyNames())
                    .containsExactly(
                            "label",
                            "class",
                            "model",
                            "run",
                            "sure",
                            "probabilities",
                            "temperature");
            List<Double> probabilities =
                    prediction.path("probabilities").valueStream().map(JsonNode::asDouble).toList();
            assertThat(probabilities).hasSize(10);
            assertThat(probabilities.stream().mapToDouble(each -> each).sum())
                    .isCloseTo(1, within(1e-5));
            int label = probabilities.indexOf(Collections.max(probabilities));
            assertThat(prediction.path("label").asInt()).isEqualTo(label);
        }
        assertThat(models(answer)).contains(NEAREST_MEAN, DOT_PRODUCT);
        JsonNode first = answer.body().path("predictions").get(0);
        assertThat(answer.body().path("label")).isEqualTo(first.path("label"));
        assertThat(answer.body().path("class")).isEqualTo(first.path("class"));
    }

    @Test
    void several_digits_side_by_side_are_a_number_too() throws Exception {
        Answer answer =
                client.predict(
                        """
                        {"strokes": [[[250, 10], [250, 50], [250, 90]], [[50, 10], [50, 50], [50, 90]]],
                         "models": ["%s"]}
                        """
                                .formatted(NEAREST_MEAN));
        var number = answer.body().path("number");
        assertThat(number.path("text").asString()).isEqualTo("11");
        assertThat(number.path("model").asString()).isEqualTo(NEAREST_MEAN);
        assertThat(number.path("digits")).hasSize(2);
        var first = number.path("digits").path(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("label", "class", "strokes", "probabilities");
        assertThat(first.path("label").asInt()).isEqualTo(1);
        assertThat(first.path("strokes").valueStream().map(JsonNode::asInt)).containsExactly(1);
        assertThat(answer.body().path("predictions")).hasSize(1);
    }

    @Test
    void the_entry_of_a_model_that_reads_black_and_white_has_a_glyph_of_its_own() throws Exception {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: Binary
                        architecture: {kind: recurrent, units: 4, binarised: true, denseUnits: []}
                        learning: {epochs: 1, batchSize: 2000}
                        """);
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        Answer answer = client.predict("{%s, \"models\": [\"binary\"]}".formatted(ONE));
        runs.delete(run.id());
        var seen = answer.body().path("predictions").get(0).path("glyph");
        var glyph = answer.body().path("glyph");
        assertThat(seen).hasSize(28);
        for (int row = 0; row < 28; row++) {
            assertThat(seen.path(row)).hasSize(28);
            for (int column = 0; column < 28; column++) {
                double expected = glyph.path(row).path(column).asDouble() >= 0.5 ? 1 : 0;
                assertThat(seen.path(row).path(column).asDouble()).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_models_that_were_asked_for_answer_in_their_order() throws Exception {
        Answer answer =
                client.predict(
                        "{%s, \"models\": [\"%s\", \"%s\"]}"
                                .formatted(ONE, NEAREST_MEAN, DOT_PRODUCT));
        assertThat(models(answer)).containsExactly(NEAREST_MEAN, DOT_PRODUCT);
        assertThat(answer.body().path("predictions").get(0).path("label").asInt()).isEqualTo(1);
        assertThat(models(client.predict("{%s, \"models\": []}".formatted(ONE)))).isEmpty();
    }

    @Test
    void the_centring_decides_where_the_glyph_lies() throws Exception {
        for (Centring centring : Centring.values()) {
            String name = centring.name().toLowerCase(Locale.ROOT);
            Answer answer = client.predict("{%s, \"centring\": \"%s\"}".formatted(ONE, name));
            assertGlyph(answer.body().path("glyph"), centring);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strokes\": [[[5, 5]]], \"width\": null, \"models\": null, \"centring\": null}",
                "{\"strokes\": [[[0.5, 0.5, 0.2], [1e6, 3, 1]], [[7, 7]]], \"width\": 3.5}"
            })
    void any_drawing_within_the_limits_is_answered(String json) throws Exception {
        assertThat(client.predict(json).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{\"strokes\": [[[1, 2]]",
                "null",
                "[]",
                "17",
                "{}",
                "{\"strokes\": 5}",
                "{\"strokes\": []}",
                "{\"strokes\": [[]]}",
                "{\"strokes\": [[[1]]]}",
                "{\"strokes\": [[[1, 2, 3, 4, 5]]]}",
                "{\"strokes\": [[[1, \"2\"]]]}",
                "{\"strokes\": [[[1, 1e400]]]}",
                "{\"strokes\": [[[1, 2, 1.5]]]}",
                "{\"strokes\": [[[1, 2]]], \"width\": -1}",
                "{\"strokes\": [[[1, 2]]], \"width\": \"wide\"}",
                "{\"strokes\": [[[1, 2]]], \"centring\": \"left\"}",
                "{\"strokes\": [[[1, 2]]], \"centring\": {}}",
                "{\"strokes\": [[[1, 2]]], \"models\": \"mlp\"}",
                "{\"strokes\": [[[1, 2]]], \"models\": [1]}"
            })
    void what_is_no_drawing_is_refused_in_a_sentence(String json) throws Exception {
        Answer answer = client.predict(json);
        assertThat(answer.status()).isEqualTo(400);
        assertOneSentence(answer);
    }

    @Test
    void an_unknown_model_is_refused_by_name() throws Exception {
        Answer answer = client.predict("{%s, \"models\": [\"nobody\"]}".formatted(ONE));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).startsWith("There is no model named \"nobody\"");
    }

    @Test
    void strokes_points_models_and_nesting_have_limits() throws Exception {
        String strokes = "{\"strokes\": [%s]}";
        String point = "[1, 2]";
        String stroke = "[[1, 2]]";
        assertThat(client.predict(strokes.formatted(times(stroke, 200))).status()).isEqualTo(200);
        Answer tooManyStrokes = client.predict(strokes.formatted(times(stroke, 201)));
        assertThat(tooManyStrokes.status()).isEqualTo(400);
        assertThat(tooManyStrokes.error())
                .contains("at most 200 (glyphery.limits.strokes), but it is 201");
        assertThat(client.predict(strokes.formatted("[" + times(point, 10_000) + "]")).status())
                .isEqualTo(200);
        Answer tooManyPoints = client.predict(strokes.formatted("[" + times(point, 10_001) + "]"));
        assertThat(tooManyPoints.status()).isEqualTo(400);
        assertThat(tooManyPoints.error())
                .contains("at most 10000 (glyphery.limits.points), but it is 10001");
        String models = "{%s, \"models\": [%s]}".formatted(ONE, times("\"a\"", 33));
        assertThat(client.predict(models).error()).contains("at most 32, but it is 33");
        Answer nested = client.predict("[".repeat(100_000));
        assertThat(nested.status()).isEqualTo(400);
        assertOneSentence(nested);
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() throws Exception {
        String large = "{%s%s}".formatted(ONE, " ".repeat(1_100_000));
        Answer announced = client.predict(large);
        byte[] bytes = large.getBytes(StandardCharsets.US_ASCII);
        Answer chunked =
                client.post(
                        "/api/ink/predictions",
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        Answer otherwiseSpelled =
                client.post(
                        "/%61pi/ink/predictions",
                        "application/json", BodyPublishers.ofString(large));
        for (Answer answer : List.of(announced, chunked, otherwiseSpelled)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.error()).contains("1 MiB");
        }
        String allowed = "{%s%s}".formatted(ONE, " ".repeat(900_000));
        assertThat(client.predict(allowed).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_said_in_json() throws Exception {
        Answer missing = client.get("/api/nothing");
        assertThat(missing.status()).isEqualTo(404);
        assertOneSentence(missing);
        Answer method = client.get("/api/ink/predictions");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.error()).contains("POST");
        Answer deleted = client.delete("/api/runs");
        assertThat(deleted.status()).isEqualTo(405);
        assertThat(deleted.error()).contains("GET");
        Answer type =
                client.post("/api/ink/predictions", "text/plain", BodyPublishers.ofString("{}"));
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.error()).contains("application/json");
    }

    private static void assertOneSentence(Answer answer) {
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().propertyNames()).containsExactly("error");
        assertThat(answer.error()).hasSizeBetween(20, 400).endsWith(".");
    }

    private static void assertGlyph(JsonNode glyph, Centring centring) {
        Ink ink = InkJson.read("{%s}".formatted(ONE));
        float[] expected = ink.toGlyph(centring).pixels();
        assertThat(glyph.size()).isEqualTo(28);
        int place = 0;
        for (JsonNode row : glyph) {
            assertThat(row.size()).isEqualTo(28);
            for (JsonNode pixel : row) {
                assertThat(pixel.floatValue()).isEqualTo(expected[place]);
                place++;
            }
        }
    }

    private static List<String> models(Answer answer) {
        return answer.body()
                .path("predictions")
                .valueStream()
                .map(prediction -> prediction.path("model").asString())
                .toList();
    }

    private static String times(String part, int count) {
        return String.join(",", Collections.nCopies(count, part));
    }
}
