package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.glyphery.Home;
import org.glyphery.api.ApiClient;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.api.TemplatesServer;
import org.glyphery.api.TrainedTemplates;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Models whose weights were cut short, scribbled over or deleted, asked by programs.
@TemplatesServer
class DamagedModelsTest {

    private static final String MODEL = TrainedTemplates.NEAREST_MEAN;
    private static final String OTHER = TrainedTemplates.DOT_PRODUCT;
    private static final String PAPER = Collections.nCopies(784, 0).toString();
    private static final String STROKES = "{\"strokes\": [[[50, 10], [50, 90]]], \"models\": [%s]}";

    private final ApiClient client;
    private final Models models;
    private final LoadedModels loaded;
    private final Home home;
    private Run run;
    private byte[] weights;

    DamagedModelsTest(
            ApiClient client,
            @Autowired Models models,
            @Autowired LoadedModels loaded,
            @Autowired Home home) {
        this.client = client;
        this.models = models;
        this.loaded = loaded;
        this.home = home;
    }

    private enum Damage {
        CUT_SHORT,
        FLIPPED,
        MISSING
    }

    @BeforeEach
    void remember() throws IOException {
        run = models.find(new ModelName(MODEL)).orElseThrow().run();
        weights = Files.readAllBytes(file());
    }

    @AfterEach
    void mend() throws IOException {
        Files.write(file(), weights);
        loaded.forgetAll(run.id());
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whoever_asks_a_damaged_model_is_told_so_until_it_is_mended(Damage damage)
            throws Exception {
        damage(damage);
        assertSaid(predict("/v1/models/%s:predict"));
        assertSaid(predict("/v1/models/%s/labels/best:predict"));
        assertSaid(infer());
        assertSaid(client.get("/api/runs/%s/weights.npz".formatted(run.id())));
        assertSaid(post("/api/ink/predictions", STROKES.formatted("\"" + MODEL + "\"")));
        mend();
        assertThat(predict("/v1/models/%s:predict").status()).isEqualTo(200);
        assertThat(infer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void a_damaged_model_does_not_keep_others_from_answering(Damage damage) throws Exception {
        damage(damage);
        Answer answer =
                post(
                        "/api/ink/predictions",
                        STROKES.formatted("\"%s\", \"%s\"".formatted(MODEL, OTHER)));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode entries = answer.body().path("predictions");
        assertThat(entries).hasSize(2);
        assertThat(entries.path(0).path("model").asString()).isEqualTo(MODEL);
        assertThat(entries.path(0).path("error").asString()).contains("weights of epoch 0");
        assertThat(entries.path(0).has("label")).isFalse();
        assertThat(entries.path(1).path("model").asString()).isEqualTo(OTHER);
        assertThat(entries.path(1).path("probabilities")).hasSize(10);
    }

    /// Of a model that is not in memory.
    private void damage(Damage damage) throws IOException {
        loaded.forgetAll(run.id());
        switch (damage) {
            case CUT_SHORT -> Files.write(file(), Arrays.copyOf(weights, 1_000));
            case FLIPPED -> {
                byte[] flipped = weights.clone();
                flipped[weights.length / 2] ^= 0x55;
                Files.write(file(), flipped);
            }
            case MISSING -> Files.delete(file());
        }
    }

    /// In a sentence without a path, a class or a trace.
    private void assertSaid(Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.type()).startsWith("application/json");
        assertThat(answer.body()).hasSize(1);
        assertThat(answer.error())
                .startsWith("The weights of epoch 0 of %s cannot be read".formatted(run.name()))
                .doesNotContain(home.folder().toString())
                .doesNotContain("java", "Exception", "\tat ");
    }

    private Answer predict(String path) throws Exception {
        return post(path.formatted(MODEL), "{\"instances\": [%s]}".formatted(PAPER));
    }

    private Answer infer() throws Exception {
        return post(
                "/v2/models/%s/infer".formatted(MODEL),
                """
                {"inputs": [
                 {"name": "images", "shape": [1, 784], "datatype": "FP32", "data": %s}]}
                """
                        .formatted(PAPER));
    }

    private Answer post(String path, String body) throws Exception {
        return client.post(path, "application/json", BodyPublishers.ofString(body));
    }

    private Path file() {
        return home.runs().resolve(run.id().value()).resolve("epochs").resolve("0000/weights.npz");
    }
}
