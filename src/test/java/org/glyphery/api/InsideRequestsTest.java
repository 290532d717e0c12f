package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.dataset.Digits;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Softmax;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Arrays about one picture, over real HTTP, from templates trained on the real MNIST.
@TemplatesServer
class InsideRequestsTest {

    private static final String NUMBERS = "application/octet-stream";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient client;
    private final Runs runs;

    InsideRequestsTest(ApiClient client, @Autowired Runs runs) {
        this.client = client;
        this.runs = runs;
    }

    @Test
    void layers_give_what_the_picture_makes_of_them() throws Exception {
        var all = arrays(post("activations", NUMBERS, seven()));
        assertThat(all)
                .extracting(NamedArray::toString)
                .containsExactly("input[28, 28, 1]", "flatten1[784]", "dense1[10]");
        assertThat(all.getFirst().values()).isEqualTo(Digits.mnist().test().glyph(0).pixels());
        var one = arrays(post("activations?epoch=0&layers=dense1,dense1", NUMBERS, seven()));
        assertThat(one).containsExactly(all.getLast());
    }

    @Test
    void reasons_come_with_the_logits_and_what_they_add_up_to() throws Exception {
        var found = arrays(post("reasons?class=7", NUMBERS, seven()));
        assertThat(found)
                .extracting(NamedArray::toString)
                .containsExactly(
                        "gradient[28, 28, 1]",
                        "integrated[28, 28, 1]",
                        "occlusion[28, 28, 1]",
                        "logits[10]",
                        "completeness[3, 2]");
        float[] complete = found.getLast().values();
        double bias = runs.bestWeights(run()).get("dense1/bias").values()[7];
        assertThat(complete[0] + bias).isCloseTo(found.get(3).values()[7], within(1e-3));
        assertThat((double) complete[1]).isCloseTo(complete[0], within(1e-3));
        assertThat(found.get(1).values())
                .containsExactly(found.getFirst().values(), within(1e-4f)); // it is linear
        var against = arrays(post("reasons?class=7&against=9&methods=gradient", NUMBERS, seven()));
        var ofNine = arrays(post("reasons?class=9&methods=gradient", NUMBERS, seven()));
        float[] difference = found.getFirst().values().clone();
        for (int pixel = 0; pixel < difference.length; pixel++) {
            difference[pixel] -= ofNine.getFirst().values()[pixel];
        }
        assertThat(against.getFirst().values()).containsExactly(difference, within(1e-4f));
    }

    @Test
    void whether_reasons_are_worth_anything_comes_as_curves_and_correlations() throws Exception {
        var trial = arrays(post("reasons/trial?class=7", NUMBERS, seven()));
        assertThat(trial)
                .extracting(NamedArray::toString)
                .containsExactly(
                        "random[28, 28, 1]",
                        "edges[28, 28, 1]",
                        "deletion[5, 29]",
                        "insertion[5, 29]");
        var shuffled =
                arrays(post("reasons?class=7&methods=gradient&shuffled=dense1", NUMBERS, seven()));
        assertThat(shuffled)
                .extracting(NamedArray::toString)
                .containsExactly("gradient[28, 28, 1]", "rank-correlation[1]");
        assertThat(shuffled.getLast().values()[0]).isBetween(-0.5f, 0.5f);
    }

    @Test
    void a_picture_is_changed_more_and_more() throws Exception {
        var altered = arrays(post("altered?by=rotation", NUMBERS, seven()));
        assertThat(altered)
                .extracting(NamedArray::toString)
                .containsExactly(
                        "amounts[41]",
                        "neutral[1]",
                        "pictures[41, 28, 28, 1]",
                        "probabilities[41, 10]");
        assertThat(altered.getFirst().values()).startsWith(-60, -57).endsWith(57, 60);
        float[] pixels = altered.get(2).values();
        assertThat(Arrays.copyOfRange(pixels, 20 * 784, 21 * 784))
                .isEqualTo(Digits.mnist().test().glyph(0).pixels());
        float[] probabilities = altered.getLast().values();
        float[] logits =
                arrays(post("activations?layers=dense1", NUMBERS, seven())).getFirst().values();
        assertThat(Arrays.copyOfRange(probabilities, 200, 210))
                .containsExactly(Softmax.probabilities(logits, 0, 10), within(1e-5f));
    }

    @Test
    void what_would_have_to_change_comes_as_a_picture_with_its_size() throws Exception {
        var found = arrays(post("counterfactual?class=9", NUMBERS, seven()));
        assertThat(found)
                .extracting(NamedArray::toString)
                .containsExactly(
                        "picture[28, 28, 1]",
                        "probabilities[2, 10]",
                        "size[3]",
                        "found[1]",
                        "steps[1]");
        float[] before = Digits.mnist().test().glyph(0).pixels();
        float[] after = found.getFirst().values();
        double squares = 0;
        int changed = 0;
        for (int pixel = 0; pixel < before.length; pixel++) {
            assertThat(after[pixel]).isBetween(0f, 1f);
            squares += Math.pow(after[pixel] - before[pixel], 2);
            if (Math.abs(after[pixel] - before[pixel]) > 0.1) changed++;
        }
        assertThat(found.get(2).values()[0]).isCloseTo((float) Math.sqrt(squares), within(1e-4f));
        assertThat(found.get(2).values()[2]).isEqualTo(changed);
        float[] probabilities = Arrays.copyOfRange(found.get(1).values(), 10, 20);
        for (float each : probabilities) assertThat(each).isLessThanOrEqualTo(probabilities[9]);
        assertThat(found.get(3).values()).containsExactly(1);
        var again = post("altered?by=noise", NUMBERS, bytes(after));
        assertThat(Arrays.copyOf(arrays(again).getLast().values(), 10))
                .containsExactly(probabilities, within(1e-6f));
    }

    @Test
    void a_drawing_is_seen_as_the_model_sees_it() throws Exception {
        String one = "{\"strokes\": [[[50, 10], [50, 50], [50, 90]]]}";
        var seen =
                arrays(
                                post(
                                        "activations?layers=input",
                                        "application/json",
                                        one.getBytes(StandardCharsets.UTF_8)))
                        .getFirst();
        Answer answer = client.predict(one);
        float[] glyph = new float[784];
        for (int pixel = 0; pixel < 784; pixel++) {
            glyph[pixel] =
                    answer.body().path("glyph").path(pixel / 28).path(pixel % 28).floatValue();
        }
        assertThat(seen.values()).isEqualTo(glyph);
    }

    @ParameterizedTest
    @CsvSource({
        "reasons, 400, class",
        "reasons?class=eleven, 400, 'one of 0, 1, 2'",
        "reasons?class=7&against=x, 400, against",
        "reasons?class=7&methods=magic, 400, 'gradient, integrated, occlusion'",
        "activations?layers=relu1, 400, 'input, flatten1, dense1'",
        "activations?epoch=5, 404, epoch",
        "activations?epohc=5, 400, epohc",
        "reading, 400, step by step",
        "altered?by=magic, 400, 'right, down, rotation'",
        "reasons?class=7&against=7, 400, another class",
        "reasons?class=7&shuffled=flatten1, 400, one of dense1",
        "reasons?class=7&shuffled=labels, 409, not trained on shuffled labels yet",
        "reasons/trial?class=x, 400, class",
        "units/place?layer=dense1&unit=0, 400, this network has none",
        "units/place?layer=dense1, 400, unit",
        "counterfactual, 400, class",
        "counterfactual?class=x, 400, 'one of 0, 1, 2'",
        "counterfactual?class=7, 400, another one than is read already",
        "counterfactual?class=9&smooth=perhaps, 400, smooth",
    })
    void what_cannot_be_asked_is_said_in_a_sentence(String question, int status, String words)
            throws Exception {
        Answer answer = client.post(path(question), NUMBERS, BodyPublishers.ofByteArray(seven()));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).contains(words).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "units, 400, layer",
        "units?layer=dense1, 400, this network has none",
        "units?layer=dense1&epoch=x, 400, epoch",
        "units/survey?layer=convolution1, 400, hidden units",
        "units/examples?layer=dense1&unit=0, 400, hidden units",
        "units/examples?layer=dense1&unit=first, 400, unit",
    })
    void units_that_are_not_there_are_told_in_a_sentence(String question, int status, String words)
            throws Exception {
        Answer answer = client.get(path(question));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).contains(words).endsWith(".");
    }

    @Test
    void what_is_no_picture_is_refused() throws Exception {
        byte[] beyond = seven();
        ByteBuffer.wrap(beyond).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, Float.NaN);
        for (byte[] body : List.of(new byte[0], new byte[783 * 4], beyond)) {
            Answer answer =
                    client.post(path("activations"), NUMBERS, BodyPublishers.ofByteArray(body));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).endsWith(".").hasSizeBetween(20, 200);
        }
        for (String json :
                List.of(
                        "{",
                        "[]",
                        "{\"strokes\": []}",
                        "{\"strokes\": [[[1]]]}",
                        "{\"strokes\": [[[1, 2]]], \"models\": [\"a\"]}",
                        "{\"strokes\": [[[1, 2]]], \"centring\": \"left\"}")) {
            Answer answer =
                    client.post(
                            path("reasons?class=1"),
                            "application/json",
                            BodyPublishers.ofString(json));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).endsWith(".").hasSizeBetween(20, 400);
        }
    }

    @Test
    void what_is_neither_json_nor_numbers_is_refused_by_its_type() throws Exception {
        var answer =
                client.post(path("activations"), "text/csv", BodyPublishers.ofByteArray(seven()));
        assertThat(answer.status()).isEqualTo(415);
    }

    private Run run() {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }

    private String path(String question) {
        return "/api/runs/%s/%s".formatted(run().id(), question);
    }

    private static byte[] seven() {
        return bytes(Digits.mnist().test().glyph(0).pixels());
    }

    private static byte[] bytes(float[] pixels) {
        var bytes = ByteBuffer.allocate(Float.BYTES * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        return bytes.array();
    }

    private HttpResponse<byte[]> post(String question, String type, byte[] body) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + client.port() + path(question)))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private static List<NamedArray> arrays(HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(() -> Arrays.toString(response.body())).isEqualTo(200);
        return Npz.read(new ByteArrayInputStream(response.body())).arrays();
    }
}
