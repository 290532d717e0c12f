package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tests of served names over real HTTP, each with a name of its own.
@TemplatesServer
abstract class ServedNamesFixture {

    static final String NAMES = "/api/served-names/";
    private static final AtomicInteger TESTS = new AtomicInteger();
    static final String PAPER = "{\"instances\": [[%s]]}";
    static final String ONE = "{\"strokes\": [[[50, 10], [50, 90]]], \"models\": [\"%s\"]}";

    final ApiClient client;
    final Models models;
    final Serving serving;
    final ServedNames names;
    final Runs runs;
    final RunBin bin;

    /// A name of this test alone: a deleted name keeps its versions.
    final String name = "reader-" + TESTS.incrementAndGet();

    ServedNamesFixture(
            ApiClient client,
            @Autowired Models models,
            @Autowired Serving serving,
            @Autowired ServedNames names,
            @Autowired Runs runs,
            @Autowired RunBin bin) {
        this.client = client;
        this.models = models;
        this.serving = serving;
        this.names = names;
        this.runs = runs;
        this.bin = bin;
    }

    @AfterEach
    void deleteNames() throws Exception {
        for (var left : names.all()) client.exchange("DELETE", NAMES + left.name(), "");
    }

    HttpResponse<String> promote(String name, String model) throws Exception {
        return client.exchange("PUT", NAMES + name, body(model));
    }

    static String body(String run) {
        return "{\"run\": \"%s\", \"note\": \"why not\"}".formatted(run);
    }

    HttpResponse<String> rollback(String name) throws Exception {
        return client.exchange("POST", NAMES + name + "/rollback", "");
    }

    static int version(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("version").asInt();
    }

    HttpResponse<String> predict(String path) throws Exception {
        return client.exchange("POST", path, PAPER.formatted(zeros()));
    }

    static String inference() {
        return "{\"inputs\": [{\"name\": \"images\", \"shape\": [1, 784], \"datatype\": \"FP32\", \"data\": [%s]}]}"
                .formatted(zeros());
    }

    private static String zeros() {
        return "0.25," + "0,".repeat(782) + "0";
    }

    static String own(String model) {
        return "/v1/models/%s:predict".formatted(model);
    }

    Run run(String model) {
        return models.find(new ModelName(model)).orElseThrow().run();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
