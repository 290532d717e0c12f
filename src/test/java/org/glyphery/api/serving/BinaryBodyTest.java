package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Grey levels and numbers in binary form, in the Open Inference Protocol, over real HTTP.
@TemplatesServer
class BinaryBodyTest {

    private static final String MODEL = "/v2/models/" + TrainedTemplates.NEAREST_MEAN;
    private static final float[] TWO = TrainedEpochs.pictures(2);
    private static final String REQUEST =
            request(
                    "\"shape\": [2, 784], \"datatype\": \"FP32\", \"data\": "
                            + Arrays.toString(TWO));

    private final ApiClient client;

    BinaryBodyTest(ApiClient client) {
        this.client = client;
    }

    @Test
    void grey_levels_are_divided_by_255() throws Exception {
        String levels = levels().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String body =
                request("\"shape\": [2, 784], \"datatype\": \"UINT8\", \"data\": [" + levels + "]");
        assertThat(post(body).body()).isEqualTo(post(REQUEST).body());
        assertThat(
                        post(request(
                                        "\"data\": [0, 256], \"shape\": [1, 2], \"datatype\":"
                                                + " \"UINT8\""))
                                .error())
                .isEqualTo(
                        "inputs[0].data[1] is 256, but UINT8 holds whole numbers from 0 to 255.");
    }

    @Test
    void numbers_may_follow_the_json_in_binary_form() throws Exception {
        for (String datatype : List.of("FP32", "FP64", "UINT8")) {
            byte[] numbers = binary(datatype);
            assertThat(posted(binaryRequest(datatype, numbers.length), numbers, 0))
                    .as(datatype)
                    .isEqualTo(post(REQUEST).body());
        }
    }

    @Test
    void a_length_that_is_the_whole_body_means_plain_json() throws Exception {
        assertThat(posted(REQUEST, new byte[0], 0)).isEqualTo(post(REQUEST).body());
    }

    @Test
    void binary_numbers_that_do_not_fit_are_refused_in_a_sentence() throws Exception {
        byte[] numbers = binary("FP32");
        assertThat(posted(REQUEST, new byte[0], 1).path("error").asString())
                .startsWith("The header Inference-Header-Content-Length must be the length");
        assertThat(
                        posted(binaryRequest("FP64", numbers.length), numbers, 0)
                                .path("error")
                                .asString())
                .contains("12,544 bytes, but binary_data_size is 6,272, and 6,272 bytes follow");
        assertThat(
                        posted(binaryRequest("FP32", numbers.length), new byte[4], 0)
                                .path("error")
                                .asString())
                .contains("and 4 bytes follow the JSON.");
    }

    /// The levels of the two pictures, whose pixels are levels divided by 255.
    private static List<Integer> levels() {
        return IntStream.range(0, TWO.length).mapToObj(at -> Math.round(255 * TWO[at])).toList();
    }

    private static byte[] binary(String datatype) {
        var numbers = ByteBuffer.allocate(8 * TWO.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : TWO) {
            switch (datatype) {
                case "FP32" -> numbers.putFloat(value);
                case "FP64" -> numbers.putDouble(value);
                default -> numbers.put((byte) Math.round(255 * value));
            }
        }
        return Arrays.copyOf(numbers.array(), numbers.position());
    }

    private static String binaryRequest(String datatype, int size) {
        return request(
                "\"shape\": [2, 28, 28, 1], \"datatype\": \"%s\", \"parameters\": {\"binary_data_size\": %d}"
                        .formatted(datatype, size));
    }

    /// @param more that the header says too many
    private JsonNode posted(String head, byte[] numbers, int more) throws Exception {
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        var address = "http://localhost:%d%s/infer".formatted(client.port(), MODEL);
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header(
                                "Inference-Header-Content-Length",
                                Integer.toString(before.length + more))
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(before),
                                        BodyPublishers.ofByteArray(numbers)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return json(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    private Answer post(String body) throws Exception {
        return client.post(MODEL + "/infer", "application/json", BodyPublishers.ofString(body));
    }

    private static String request(String input) {
        return "{\"inputs\": [{\"name\": \"images\", %s}]}".formatted(input);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
