package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Open Inference Protocol, over real HTTP, against what its specification says.
@TemplatesServer
@ExtendWith(TrainedEpochs.Fixture.class)
class OpenInferenceTest {

    private static final String MODEL = "/v2/models/" + TrainedEpochs.MODEL;
    private static final String TEMPLATES = "/v2/models/" + TrainedTemplates.NEAREST_MEAN;
    private static final float[] TWO = TrainedEpochs.pictures(2);
    private static final String FLAT = TrainedEpochs.json(TWO, 2 * 784);
    private static final String REQUEST =
            """
            {"inputs": [{"name": "images", "shape": [2, 28, 28, 1], "datatype": "FP32", "data": %s}]}
            """
                    .formatted(FLAT);

    private final ApiClient client;
    private final TrainedEpochs trained;

    OpenInferenceTest(ApiClient client, TrainedEpochs trained) {
        this.client = client;
        this.trained = trained;
    }

    @Test
    void the_best_epoch_answers_unless_a_version_is_named() throws Exception {
        assertAnswer(post(MODEL + "/infer", REQUEST), trained.best());
        for (int epoch = 1; epoch <= 3; epoch++) {
            String path = MODEL + "/versions/%d/infer".formatted(epoch);
            assertAnswer(post(path, REQUEST), epoch);
        }
        assertThat(post(TEMPLATES + "/infer", REQUEST).body().path("model_version").asString())
                .isEqualTo("0");
    }

    @Test
    void calibrated_probabilities_are_given_where_they_are_asked_for() throws Exception {
        Answer answer = post(MODEL + "/infer?calibrated=true", REQUEST);
        assertOutput(answer, trained.calibrated(trained.best(), TWO, 2));
        assertThat(post(MODEL + "/infer?calibrated=perhaps", REQUEST).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"shape\": [2, 784], \"datatype\": \"FP32\", \"data\": FLAT",
                "\"shape\": [2, 28, 28], \"datatype\": \"FP64\", \"data\": FLAT",
                "\"data\": FLAT, \"datatype\": \"FP32\", \"shape\": [2, 28, 28, 1]",
                "\"data\": NESTED, \"shape\": [2, 28, 28, 1], \"datatype\": \"FP32\"",
                "\"shape\": [2, 784], \"parameters\": {\"content_type\": \"np\", \"a\": [[1]]},"
                        + " \"datatype\": \"FP32\", \"data\": ROWS",
                "\"shape\": [2, 784], \"parameters\": null, \"datatype\": \"FP32\", \"data\": FLAT",
            })
    void numbers_come_in_one_row_or_as_their_shape_says_before_it_or_after_it(String input)
            throws Exception {
        String filled =
                input.replace("FLAT", FLAT)
                        .replace("NESTED", TrainedEpochs.json(TWO, 2, 28, 28, 1))
                        .replace("ROWS", TrainedEpochs.json(TWO, 2, 784));
        assertAnswer(post(MODEL + "/infer", request(filled)), trained.best());
    }

    @Test
    void the_answer_repeats_the_id_of_the_request() throws Exception {
        String asked = REQUEST.strip();
        String inside = asked.substring(1, asked.length() - 1);
        Answer answer =
                post(
                        MODEL + "/infer",
                        """
                        {"id": "42", "parameters": {"priority": 1}, %s,
                         "outputs": [{"name": "probabilities", "parameters": {"binary_data": false}}]}
                        """
                                .formatted(inside));
        assertThat(answer.body().path("id").asString()).isEqualTo("42");
        assertThat(answer.body().propertyNames())
                .containsExactly("model_name", "model_version", "id", "outputs");
        Answer without =
                post(
                        MODEL + "/infer",
                        "{\"id\": null, \"parameters\": null, \"outputs\": null, %s}"
                                .formatted(inside));
        assertAnswer(without, trained.best());
        assertThat(without.body().propertyNames())
                .containsExactly("model_name", "model_version", "outputs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | The body must be an object, but it is missing.",
                "{} | The body has no \"inputs\".",
                "{\"inputs\": {}} | \"inputs\" must be an array, but it is an object.",
                "{\"inputs\": []} | \"inputs\" must hold one input, named \"images\".",
                "{\"inputs\": [1]} | inputs[0] must be an object, but it is 1.",
                "{\"id\": 1} | \"id\" must be a text, but it is 1.",
                "{\"parameters\": []} | \"parameters\" must be an object, but it is an array.",
                "{\"outputs\": [{}]} | outputs[0] has no \"name\".",
                "{\"outputs\": [{\"name\": \"labels\"}]} | outputs[0] is named \"labels\", but"
                        + " there is one output, named \"probabilities\".",
                "{\"instances\": [[1]]} | The body has the field \"instances\", but \"id\","
                        + " \"parameters\", \"inputs\" and \"outputs\" are all that it may have.",
                "{\"id\": \"a\", \"id\": \"b\"} | The body of the request has the field \"id\""
                        + " twice, for the second time in line 1.",
            })
    void a_request_of_another_form_is_refused(String body, String sentence) throws Exception {
        assertRefused(post(MODEL + "/infer", body), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"shape\": [1, 2] | inputs[0] has no \"datatype\".",
                "\"datatype\": \"FP32\", \"data\": [1] | inputs[0] has no \"shape\".",
                "\"shape\": [1, 2], \"datatype\": \"FP32\" | inputs[0] has no \"data\".",
                "\"shape\": [1, 2], \"datatype\": \"INT8\", \"data\": [1, 0] | inputs[0] is of the"
                    + " datatype \"INT8\", which is not read here: send FP32 or FP64, numbers in"
                    + " [0, 1], where 0 is paper and 1 is ink, or UINT8, grey levels from 0 to"
                    + " 255.",
                "\"shape\": [1, 2], \"datatype\": \"FP32\", \"data\": [1, 0] | Each picture in"
                    + " \"inputs[0]\" must have the shape [28, 28], [28, 28, 1] or [784], but the"
                    + " shape that came is [1, 2], of which the first counts the pictures.",
                "\"shape\": [1, 784], \"datatype\": \"FP32\", \"data\": [1, 0] | inputs[0].shape is"
                        + " [1, 784], but the shape of the data that came is [2]; send them as the"
                        + " shape says, or all in one row.",
                "\"shape\": [1, 784], \"datatype\": \"FP32\", \"data\": [[1], [0]] |"
                    + " inputs[0].shape is [1, 784], but the shape of the data that came is [2, 1];"
                    + " send them as the shape says, or all in one row.",
                "\"shape\": [0, 784], \"datatype\": \"FP32\", \"data\": [] | There is no picture in"
                        + " \"inputs[0]\".",
                "\"shape\": [2147483647, 2147483647, 2147483647], \"datatype\": \"FP32\", \"data\":"
                    + " [1] | inputs[0].shape is [2147483647, 2147483647, 2147483647], but the"
                    + " shape of the data that came is [1]; send them as the shape says, or all in"
                    + " one row.",
                "\"shape\": [1, -784] | \"inputs[0].shape\" must be an array of 1 to 6 whole"
                        + " numbers, of which the first counts the pictures, but it is [..., -784,"
                        + " ...].",
                "\"shape\": [1.5] | \"inputs[0].shape\" must be an array of 1 to 6 whole numbers,"
                        + " of which the first counts the pictures, but it is [..., 1.5, ...].",
                "\"shape\": [] | \"inputs[0].shape\" must be an array of 1 to 6 whole numbers, of"
                        + " which the first counts the pictures, but it is [].",
                "\"shape\": [1, 784], \"datatype\": \"FP32\", \"data\": [0, 7] | inputs[0].data[1]"
                    + " is 7, but numbers must be in [0, 1], where 0 is paper and 1 is ink; divide"
                    + " grey levels by 255.",
                "\"data\": [[1, 1], [1]] | inputs[0].data[1] has 1 element, but arrays beside it"
                        + " have 2.",
                "\"data\": [{\"images\": [1]}] | inputs[0].data[0] must be a number, but it is an"
                        + " object.",
            })
    void an_input_of_another_form_is_refused(String input, String sentence) throws Exception {
        assertRefused(post(MODEL + "/infer", request(input)), sentence);
    }

    @Test
    void inputs_are_one_and_named_images() throws Exception {
        assertRefused(
                post(MODEL + "/infer", REQUEST.replace("\"images\"", "\"x\"")),
                "inputs[0] is named \"x\", but there is one input, named \"images\".");
        assertRefused(
                post(MODEL + "/infer", REQUEST.replace("}]}", "}, {}]}")),
                "\"inputs\" must hold one input, named \"images\".");
    }

    @Test
    void what_is_not_served_is_not_found() throws Exception {
        for (String path : List.of("/infer", "/versions/1/infer")) {
            Answer answer = post("/v2/models/nobody" + path, REQUEST);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.error()).startsWith("There is no model named \"nobody\".");
        }
        assertThat(post(MODEL + "/versions/4/infer", REQUEST).status()).isEqualTo(404);
    }

    private Answer post(String path, String body) throws Exception {
        return client.post(path, "application/json", BodyPublishers.ofString(body));
    }

    private static String request(String input) {
        return "{\"inputs\": [{\"name\": \"images\", %s}]}".formatted(input);
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.body().propertyNames()).containsExactly("error");
        assertThat(answer.error()).isEqualTo(sentence);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/json");
    }

    private void assertAnswer(Answer answer, int epoch) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("model_name").asString()).isEqualTo("three-epochs");
        assertThat(answer.body().path("model_version").asString())
                .isEqualTo(Integer.toString(epoch));
        assertOutput(answer, trained.answers(epoch, TWO, 2));
    }

    private static void assertOutput(Answer answer, float[] expected) {
        assertThat(answer.body().path("outputs")).hasSize(1);
        var output = answer.body().path("outputs").get(0);
        assertThat(output.path("name").asString()).isEqualTo("probabilities");
        assertThat(output.path("datatype").asString()).isEqualTo("FP32");
        assertThat(output.path("shape")).isEqualTo(json("[2, 10]"));
        assertThat(output.path("data")).hasSize(20);
        for (int at = 0; at < expected.length; at++) {
            assertThat(output.path("data").path(at).floatValue())
                    .isCloseTo(expected[at], within(1e-6f));
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
