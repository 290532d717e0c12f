package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.glyphery.Glyphery;
import org.glyphery.OldHome;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// This program over a home folder that an older one has made.
class UpgradedHomeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path home;
    private static ConfigurableApplicationContext server;
    private static ApiClient client;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        OldHome.unpack(home);
        server =
                new SpringApplication(Glyphery.class)
                        .run(
                                "--server.port=0",
                                "--glyphery.home=" + home,
                                "--glyphery.starter-set=false");
        port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        client = new ApiClient(port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> finished() {
        return List.copyOf(OldHome.expected().keySet());
    }

    @ParameterizedTest
    @MethodSource("finished")
    void every_figure_of_a_finished_run_is_what_the_older_program_answered(String id)
            throws Exception {
        JsonNode expected = Objects.requireNonNull(OldHome.expected().get(id));
        String run = "/api/runs/" + id;
        assertHolds(client.get(run).body(), expected.path("run"));
        assertHolds(client.get(run + "/history").body(), expected.path("history"));
        assertHolds(client.get(run + "/provenance.json").body(), expected.path("provenance"));
        assertThat(text(run + "/gradient-norms.csv"))
                .isEqualToNormalizingNewlines(expected.path("gradientNorms").asString());
    }

    /// A seven of two strokes; the probabilities are those that the older program answered.
    @Test
    void its_models_answer_as_they_did() throws Exception {
        var answer =
                client.predict(
                        """
                        {"strokes": [[[300, 250], [700, 250], [450, 800]]],
                        "models": ["class-means", "softmax-by-sgd", "mlp-16-with-norms"]}
                        """);
        assertThat(answer.body().path("predictions"))
                .extracting(each -> each.path("probabilities").path(7).asDouble())
                .satisfiesExactly(
                        means -> assertThat(means).isCloseTo(0.999856, within(1e-4)),
                        softmax -> assertThat(softmax).isCloseTo(0.91956043, within(1e-4)),
                        mlp -> assertThat(mlp).isCloseTo(0.9907786, within(1e-4)));
    }

    /// The older program ended it with 93.47 % of the test digits on two towers.
    @Test
    void the_run_that_was_cut_off_goes_on_from_its_checkpoint_to_its_end() throws Exception {
        String run = "/api/runs/" + OldHome.CUT_OFF;
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> client.get(run).body().path("status").asString().equals("FINISHED"));
        JsonNode history = client.get(run + "/history").body();
        assertThat(history).extracting(each -> each.path("epoch").asInt()).containsExactly(1, 2, 3);
        JsonNode first = history.path(0);
        assertThat(first.path("seconds").asDouble()).isEqualTo(1.092018632);
        assertThat(first.path("training").path("crossEntropy").asDouble())
                .isEqualTo(0.35219924243394124);
        assertThat(first.path("test").path("accuracy").asDouble()).isEqualTo(0.9123);
        assertThat(history.path(2).path("test").path("accuracy").asDouble())
                .isCloseTo(0.9347, within(0.005));
    }

    @Test
    void its_study_and_its_own_digits_are_there() throws Exception {
        JsonNode study = client.get("/api/studies/norms-or-none").body();
        assertThat(study.path("question").asString())
                .isEqualTo("Does a hidden layer of 16 beat softmax regression?");
        assertThat(study.path("plans").asInt()).isEqualTo(2);
        assertThat(study.path("runs").path(0).path("name").asString()).isEqualTo("Softmax by SGD");
        assertThat(server.getBean(OwnExamples.class).all(CollectionName.MINE))
                .extracting(OwnExample::className)
                .containsExactlyInAnyOrder("0", "1", "7");
    }

    /// What an older program answered is still there and the same; newer fields may stand beside
    /// it.
    private static void assertHolds(JsonNode actual, JsonNode expected) {
        if (expected.isObject()) {
            expected.propertyStream()
                    .forEach(each -> assertHolds(actual.path(each.getKey()), each.getValue()));
        } else if (expected.isArray()) {
            assertThat(actual).hasSameSizeAs(expected);
            for (int index = 0; index < expected.size(); index++) {
                assertHolds(actual.path(index), expected.path(index));
            }
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static String text(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
