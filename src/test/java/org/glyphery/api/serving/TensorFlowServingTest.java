package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
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

/// Predictions in TensorFlow Serving's REST form, over real HTTP.
@TemplatesServer
@ExtendWith(TrainedEpochs.Fixture.class)
class TensorFlowServingTest {

    private static final String MODEL = "/v1/models/" + TrainedEpochs.MODEL;
    private static final float[] THREE = TrainedEpochs.pictures(3);

    private final ApiClient client;
    private final TrainedEpochs trained;

    TensorFlowServingTest(ApiClient client, TrainedEpochs trained) {
        this.client = client;
        this.trained = trained;
    }

    @ParameterizedTest
    @ValueSource(strings = {"28,28", "28,28,1", "784"})
    void the_row_form_answers_for_instances_of_every_shape(String shape) throws Exception {
        Answer answer = post(MODEL + ":predict", "{\"instances\": %s}".formatted(three(shape)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body().propertyNames()).containsExactly("predictions");
        assertAnswers(answer.body().path("predictions"), trained.best());
    }

    @ParameterizedTest
    @ValueSource(strings = {"28,28", "28,28,1", "784"})
    void the_column_form_answers_for_inputs_of_every_shape(String shape) throws Exception {
        for (String form : List.of("{\"inputs\": %s}", "{\"inputs\": {\"images\": %s}}")) {
            Answer answer = post(MODEL + ":predict", form.formatted(three(shape)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().propertyNames()).containsExactly("outputs");
            assertAnswers(answer.body().path("outputs"), trained.best());
        }
    }

    /// As curl calls it where nobody says what a body is.
    @Test
    void a_body_that_is_called_a_form_is_read_as_json_all_the_same() throws Exception {
        String body = "{\"instances\": %s}".formatted(three("784"));
        Answer answer =
                client.post(
                        MODEL + ":predict",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(body));
        assertThat(answer.status()).isEqualTo(200);
        assertAnswers(answer.body().path("predictions"), trained.best());
    }

    @Test
    void instances_may_name_their_input_and_requests_their_signature() throws Exception {
        List<String> instances = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            float[] one = Arrays.copyOfRange(THREE, index * 784, (index + 1) * 784);
            instances.add("{\"images\": %s}".formatted(TrainedEpochs.json(one, 28, 28)));
        }
        Answer answer =
                post(
                        MODEL + ":predict",
                        "{\"signature_name\": \"serving_default\", \"instances\": %s}"
                                .formatted(instances));
        assertThat(answer.status()).isEqualTo(200);
        assertAnswers(answer.body().path("predictions"), trained.best());
    }

    @Test
    void every_stored_epoch_answers_as_a_version_of_its_own() throws Exception {
        for (int epoch = 1; epoch <= 3; epoch++) {
            Answer answer = predict("/versions/%d".formatted(epoch));
            assertThat(answer.status()).isEqualTo(200);
            assertAnswers(answer.body().path("predictions"), epoch);
        }
        assertThat(trained.answers(1, THREE, 3)).isNotEqualTo(trained.answers(3, THREE, 3));
    }

    @Test
    void labels_name_the_best_and_the_last_epoch() throws Exception {
        assertAnswers(predict("/labels/best").body().path("predictions"), trained.best());
        assertAnswers(predict("/labels/last").body().path("predictions"), 3);
    }

    @Test
    void calibrated_probabilities_are_given_where_they_are_asked_for() throws Exception {
        String body = "{\"instances\": %s}".formatted(three("784"));
        for (int epoch = 1; epoch <= 3; epoch++) {
            String path = MODEL + "/versions/%d:predict".formatted(epoch);
            var answer = client.exchange("POST", path + "?calibrated=true", body);
            assertAnswers(
                    JsonMapper.shared().readTree(answer.body()).path("predictions"),
                    trained.calibrated(epoch, THREE, 3));
            assertThat(answer.headers().firstValue("Glyphery-Temperature"))
                    .contains(Double.toString(trained.temperature(epoch)));
            assertThat(trained.temperature(epoch)).isNotEqualTo(1);
            var asTrained = client.exchange("POST", path, body);
            assertThat(asTrained.headers().firstValue("Glyphery-Temperature")).isEmpty();
        }
    }

    @Test
    void templates_have_version_0_alone() throws Exception {
        String templates = "/v1/models/" + TrainedTemplates.NEAREST_MEAN;
        String body = "{\"instances\": %s}".formatted(three("784"));
        Answer any = post(templates + ":predict", body);
        for (String version : List.of("/versions/0", "/labels/best", "/labels/last")) {
            Answer answer = post(templates + version + ":predict", body);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(any.body());
        }
        assertThat(post(templates + "/versions/1:predict", body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | The body must be an object, but it is missing.",
                "[] | The body must be an object, but it is an array.",
                "{} | The body has neither \"instances\" nor \"inputs\".",
                "{\"instances\": [[1]], \"inputs\": [[1]]} | The body has both \"instances\" and"
                        + " \"inputs\"; send one of them.",
                "{\"instances\": [[1]], \"instances\": [[1]]} | The body of the request has the"
                        + " field \"instances\" twice, for the second time in line 1.",
                "{\"examples\": [[1]]} | The body has the field \"examples\", but \"instances\","
                        + " \"inputs\" and \"signature_name\" are all that it may have.",
                "{\"instances\": 1} | \"instances\" must be an array, but it is 1.",
                "{\"instances\": [[[1, 0], [0, 1]]]} | Each picture in \"instances\" must have the"
                    + " shape [28, 28], [28, 28, 1] or [784], but the shape that came is [1, 2, 2],"
                    + " of which the first counts the pictures.",
                "{\"inputs\": [1, 0, 1]} | Each picture in \"inputs\" must have the shape [28, 28],"
                    + " [28, 28, 1] or [784], but the shape that came is [3], of which the first"
                    + " counts the pictures.",
                "{\"instances\": [[[1, 0], [0]]]} | instances[0][1] has 1 element, but arrays"
                        + " beside it have 2.",
                "{\"instances\": [[[1, \"0\"]]]} | instances[0][0][1] must be a number, but it is"
                        + " the text \"0\".",
                "{\"instances\": [[[NaN]]]} | instances[0][0][0] is NaN, but numbers must be in [0,"
                        + " 1], where 0 is paper and 1 is ink.",
                "{\"inputs\": [[255]]} | inputs[0][0] is 255, but numbers must be in [0, 1], where"
                        + " 0 is paper and 1 is ink; divide grey levels by 255.",
                "{\"instances\": []} | There is no picture in \"instances\".",
                "{\"instances\": [[]]} | There is no picture in \"instances\".",
                "{\"instances\": [{\"b64\": \"?\"}]} | instances[0].b64 is no base64: send the"
                        + " bytes of a picture file in it, or the file itself to"
                        + " /api/pictures/predictions.",
                "{\"instances\": [{\"b64\": 1}]} | instances[0].b64 must be a picture file in"
                        + " base64, but it is 1.",
                "{\"instances\": [{\"b65\": 1}]} | instances[0] has the input \"b65\", but there is"
                        + " one, named \"images\".",
                "{\"inputs\": {\"x\": [[1]]}} | \"inputs\" has the field \"x\", but \"images\" is"
                        + " all that it may have.",
                "{\"inputs\": {}} | \"inputs\" has no \"images\".",
                "{\"instances\": [[1]], \"signature_name\": \"other\"} | \"signature_name\" must be"
                        + " \"serving_default\", the one signature of every model, or be left out.",
                "{\"instances\": [[1]]} {} | There is more after the end of the object.",
                "{\"instances\": [[1 | The body of the request is not JSON from line 1, column 18"
                        + " on.",
                "{\"instances\": [[1}} | The body of the request is not JSON from line 1, column 18"
                        + " on.",
                "instances=1 | The body of the request is not JSON from line 1, column 1 on.",
            })
    void what_cannot_be_asked_is_refused_in_a_sentence(String body, String sentence)
            throws Exception {
        Answer answer = post(MODEL + ":predict", body);
        assertThat(answer.body().propertyNames()).containsExactly("error");
        assertThat(answer.error()).isEqualTo(sentence);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody:predict | There is no model named \"nobody\". GET /v1/models lists the"
                        + " models, GET /api/served-names the served names.",
                "three-epochs:classify | There is no method \"classify\": models answer to"
                        + " \":predict\".",
                "three-epochs/versions/one:predict | There is no version \"one\": versions are the"
                        + " numbers of stored epochs.",
                "three-epochs/labels/first:predict | There is no label \"first\": \"best\" is the"
                        + " epoch chosen on validation, \"last\" the one trained last.",
            })
    void what_is_not_served_is_not_found(String path, String sentence) throws Exception {
        Answer answer = post("/v1/models/" + path, "{\"instances\": %s}".formatted(three("784")));
        assertThat(answer.error()).isEqualTo(sentence);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void an_epoch_that_was_never_trained_is_not_found() throws Exception {
        Answer answer = predict("/versions/9");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).startsWith("There are no weights of epoch 9 of Three epochs");
    }

    @Test
    void what_no_parser_takes_is_refused_without_its_words() throws Exception {
        String deep = "{\"instances\": %s".formatted("[".repeat(5_000));
        assertThat(post(MODEL + ":predict", deep).error())
                .isEqualTo("\"instances\" is nested deeper than 6 arrays.");
        String digits = "{\"instances\": [[0.%s]]}".formatted("1".repeat(5_000));
        Answer answer = post(MODEL + ":predict", digits);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .startsWith(
                        "The body of the request is nested too deeply, or holds a number, a name or"
                                + " a text that is too long.");
        Answer noText =
                client.post(
                        MODEL + ":predict",
                        "application/json",
                        BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xFF, '"'}));
        assertThat(noText.status()).isEqualTo(400);
        assertThat(noText.error()).matches("The body of the request is not JSON from line 1, .*");
    }

    @Test
    void more_pictures_than_one_request_may_hold_are_refused() throws Exception {
        String many = "0,".repeat(4096 * 784) + "0";
        Answer answer = post(MODEL + ":predict", "{\"instances\": [%s]}".formatted(many));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error())
                .isEqualTo(
                        "\"instances\" holds more than 3,211,264 numbers. Send fewer pictures at a"
                                + " time, or raise the setting glyphery.serving.most-pictures.");
    }

    private Answer predict(String version) throws Exception {
        return post(MODEL + version + ":predict", "{\"instances\": %s}".formatted(three("28,28")));
    }

    private Answer post(String path, String body) throws Exception {
        return client.post(path, "application/json", BodyPublishers.ofString(body));
    }

    private static String three(String shape) {
        return switch (shape) {
            case "28,28" -> TrainedEpochs.json(THREE, 3, 28, 28);
            case "28,28,1" -> TrainedEpochs.json(THREE, 3, 28, 28, 1);
            default -> TrainedEpochs.json(THREE, 3, 784);
        };
    }

    private void assertAnswers(JsonNode rows, int epoch) {
        assertAnswers(rows, trained.answers(epoch, THREE, 3));
    }

    private static void assertAnswers(JsonNode rows, float[] expected) {
        assertThat(rows).hasSize(3);
        for (int row = 0; row < 3; row++) {
            assertThat(rows.path(row)).hasSize(10);
            for (int label = 0; label < 10; label++) {
                assertThat(rows.path(row).path(label).floatValue())
                        .isCloseTo(expected[row * 10 + label], within(1e-6f));
            }
        }
    }
}
