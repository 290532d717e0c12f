package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.glyphery.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Misspelt parameters and fields, over real HTTP.
@TemplatesServer
class UnknownNamesTest {

    private static final String STROKES = "\"strokes\": [[[0, 0], [1, 9]]]";

    private final ApiClient client;

    UnknownNamesTest(ApiClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs?sise=1",
                "/api/runs/x?size=1",
                "/api/runs/x/weights.npz?epohc=1",
                "/api/comparisons/results.csv?rnus=a",
                "/api/studies?sort=name",
                "/v1/models?label=best",
                "/v1/models/x/metadata?version=1",
                "/v2?verbose",
                "/v2/models/x/ready?version=1"
            })
    void a_parameter_that_nobody_reads_is_named(String path) throws Exception {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("There is no parameter \"");
    }

    @Test
    void the_one_that_is_near_is_proposed() throws Exception {
        assertThat(client.get("/api/runs?sise=1").error()).contains("Did you mean \"size\"?");
        Answer asked =
                client.post(
                        "/api/pictures/predictions?modle=x",
                        "image/png",
                        BodyPublishers.ofString("x"));
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.error()).contains("\"modle\"").contains("Did you mean \"model\"?");
    }

    @Test
    void a_field_of_a_drawing_that_nobody_reads_is_named() throws Exception {
        Answer answer = client.predict("{%s, \"centering\": \"box\"}".formatted(STROKES));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .startsWith("There is no field \"centering\" here. Did you mean \"centring\"?");
        assertThat(client.predict("{%s, \"centring\": \"box\"}".formatted(STROKES)).status())
                .isEqualTo(200);
        Answer twice = client.predict("{%s,\n %s}".formatted(STROKES, STROKES));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.error()).contains("the field \"strokes\" twice").contains("line 2");
    }

    @Test
    void a_field_of_a_form_that_nobody_reads_is_named() throws Exception {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"modell\"\r\n\r\nx\r\n--b--\r\n";
        Answer answer =
                client.post(
                        "/api/pictures/predictions",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(form));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("Did you mean \"model\"?");
    }
}
