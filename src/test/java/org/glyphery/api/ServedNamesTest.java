package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glyphery.api.TrainedTemplates.DOT_PRODUCT;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.ReopenedNames;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelInUse;
import org.glyphery.run.ModelName;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Served names over real HTTP: what they lead to, and who may change that.
@TemplatesServer
class ServedNamesTest {

    private static final String NAMES = "/api/served-names/";
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String PAPER = "{\"instances\": [[%s]]}";
    private static final String ONE = "{\"strokes\": [[[50, 10], [50, 90]]], \"models\": [\"%s\"]}";

    private final ApiClient client;
    private final Models models;
    private final Serving serving;
    private final ServedNames names;
    private final Runs runs;
    private final RunBin bin;

    /// A name of this test alone: a deleted name keeps its versions.
    private final String name = "reader-" + TESTS.incrementAndGet();

    ServedNamesTest(
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

    @Test
    void a_name_answers_in_every_form_and_says_what_answered() throws Exception {
        var made = promote(name, NEAREST_MEAN);
        assertThat(made.statusCode()).isEqualTo(201);
        promote(name, DOT_PRODUCT);

        var answer = predict("/v1/models/%s:predict".formatted(name));
        assertThat(answer.body()).isEqualTo(predict(own(DOT_PRODUCT)).body());
        assertThat(answer.headers().firstValue("Glyphery-Model")).contains(DOT_PRODUCT);
        assertThat(answer.headers().firstValue("Glyphery-Run"))
                .contains(run(DOT_PRODUCT).id().value());
        assertThat(answer.headers().firstValue("Glyphery-Version")).contains("2");
        var first = predict("/v1/models/%s/versions/1:predict".formatted(name));
        assertThat(first.headers().firstValue("Glyphery-Model")).contains(NEAREST_MEAN);
        assertThat(first.body()).isEqualTo(predict(own(NEAREST_MEAN)).body());

        JsonNode inferred =
                json(client.exchange("POST", "/v2/models/%s/infer".formatted(name), inference()));
        assertThat(inferred.path("model_name").asString()).isEqualTo(name);
        assertThat(inferred.path("model_version").asString()).isEqualTo("2");

        JsonNode drawn = client.predict(ONE.formatted(name)).body().path("predictions").get(0);
        assertThat(drawn.propertyNames())
                .containsExactly(
                        "label", "class", "model", "run", "name", "version", "probabilities");
        assertThat(drawn.path("model").asString()).isEqualTo(DOT_PRODUCT);
        assertThat(drawn.path("version").asInt()).isEqualTo(2);

        JsonNode status =
                client.get("/v1/models/%s".formatted(name)).body().path("model_version_status");
        assertThat(status.valueStream().map(each -> each.path("version").asString()))
                .containsExactly("1", "2");
        assertThat(
                        client.get("/v2/models/%s/versions/2".formatted(name))
                                .body()
                                .path("versions")
                                .get(0)
                                .asString())
                .isEqualTo("2");
    }

    @Test
    void what_it_does_not_have_is_told() throws Exception {
        promote(name, NEAREST_MEAN);
        var version = predict("/v1/models/%s/versions/7:predict".formatted(name));
        assertThat(version.statusCode()).isEqualTo(404);
        assertThat(version.body()).contains("no version 7");
        var label = predict("/v1/models/%s/labels/best:predict".formatted(name));
        assertThat(label.statusCode()).isEqualTo(404);
        assertThat(label.body()).contains("has no labels");
        assertThat(client.get(NAMES + "nobody").status()).isEqualTo(404);
        assertThat(client.exchange("PUT", NAMES + "Not_a_name", "{\"run\": \"x\"}").statusCode())
                .isEqualTo(404); // of the run, which is looked for first
        assertThat(client.exchange("PUT", NAMES + "Not_a_name", body(NEAREST_MEAN)).statusCode())
                .isEqualTo(400);
        assertThat(client.exchange("PUT", NAMES + name, "{\"runs\": \"x\"}").body())
                .contains("There is no field");
    }

    @Test
    void rollbacks_go_back_further_and_further_and_the_history_tells_all() throws Exception {
        promote(name, NEAREST_MEAN);
        promote(name, DOT_PRODUCT);
        assertThat(version(promote(name, DOT_PRODUCT))).isEqualTo(2); // nothing happens
        assertThat(version(rollback(name))).isEqualTo(1);
        assertThat(version(promote(name, DOT_PRODUCT))).isEqualTo(2); // the same weights
        assertThat(version(rollback(name))).isEqualTo(1);
        var first = rollback(name);
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains("nothing to go back to");

        JsonNode changes = client.get(NAMES + name + "/history?size=4").body().path("changes");
        assertThat(
                        changes.valueStream()
                                .map(each ->
                                        "%d %s %d→%d"
                                                .formatted(
                                                        each.path("revision").asInt(),
                                                        each.path("change").asString(),
                                                        each.path("from").asInt(),
                                                        each.path("to").asInt())))
                .containsExactly(
                        "5 rolled back 2→1",
                        "4 promoted 1→2",
                        "3 rolled back 2→1",
                        "2 promoted 1→2");
        assertThat(changes.get(0).path("origin").asString()).endsWith("over HTTP");
        assertThat(changes.get(1).path("note").asString()).isEqualTo("why not");
    }

    @Test
    void names_and_models_are_kept_apart() throws Exception {
        var taken = promote(NEAREST_MEAN, DOT_PRODUCT);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("is the name of a model itself");

        promote("next", NEAREST_MEAN);
        var plan = PlanTexts.readYaml("{name: Next, architecture: {kind: linear}}");
        Run next = runs.add(List.of(plan), Priority.PERSON).getFirst();
        try {
            assertThat(next.model()).hasToString("next-2");
            assertThat(client.exchange("PUT", NAMES + name, body(next.id().value())).statusCode())
                    .isEqualTo(409); // it has no epoch
        } finally {
            client.cancel(next.id().value());
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> {
                        runs.delete(next.id());
                        return true;
                    });
            bin.delete(next.id());
        }
    }

    @Test
    void what_would_break_programs_is_promoted_only_where_somebody_says_so() throws Exception {
        promote(name, NEAREST_MEAN);
        var plan =
                PlanTexts.readYaml(
                        """
                        name: Threes and eights
                        dataset: {name: mnist, classes: ["3", "8"]}
                        architecture: {kind: templates}
                        """);
        Run narrow = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.get(narrow.id()).status() == RunStatus.FINISHED);
        try {
            String run = narrow.id().value();
            var refused = client.exchange("PUT", NAMES + name, body(run));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("has 2 classes, the one before has 10");
            var meant =
                    client.exchange(
                            "PUT",
                            NAMES + name,
                            "{\"run\": \"%s\", \"breaking\": true}".formatted(run));
            assertThat(version(meant)).isEqualTo(2);
            rollback(name);
        } finally {
            runs.delete(narrow.id());
            bin.delete(narrow.id());
        }
    }

    @Test
    void whoever_has_not_seen_the_last_change_changes_nothing() throws Exception {
        String seen = promote(name, NEAREST_MEAN).headers().firstValue("ETag").orElseThrow();
        promote(name, DOT_PRODUCT);
        for (String method : List.of("PUT", "DELETE")) {
            var stale = client.exchange(method, NAMES + name, body(NEAREST_MEAN), "If-Match", seen);
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("changed meanwhile");
        }
        var again = client.exchange("PUT", NAMES + name, body(NEAREST_MEAN), "If-None-Match", "*");
        assertThat(again.statusCode()).isEqualTo(412);
        var nonsense = client.exchange("PUT", NAMES + name, body(NEAREST_MEAN), "If-Match", "3");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        String now =
                client.exchange("GET", NAMES + name, "").headers().firstValue("ETag").orElseThrow();
        assertThat(now).isNotEqualTo(seen);
        assertThat(client.exchange("DELETE", NAMES + name, "", "If-Match", now).statusCode())
                .isEqualTo(204);
        assertThat(predict("/v1/models/%s:predict".formatted(name)).statusCode()).isEqualTo(404);
        assertThat(
                        client.get(NAMES + name + "/history")
                                .body()
                                .path("changes")
                                .get(0)
                                .path("change")
                                .asString())
                .isEqualTo("deleted");
    }

    @Test
    void a_run_that_serves_is_not_deleted_and_one_that_served_may_be() throws Exception {
        promote(name, NEAREST_MEAN);
        Run old = run(NEAREST_MEAN);
        var refused = client.delete("/api/runs/" + old.id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.error()).contains("the served name \"%s\" leads to it".formatted(name));
        assertThatThrownBy(() -> runs.delete(old.id())).isInstanceOf(ModelInUse.class);

        var asked = serving.find(new ModelName(name)).orElseThrow();
        promote(name, DOT_PRODUCT);
        runs.delete(old.id());
        try {
            // Whoever had asked before is answered by what serves now.
            var answer = serving.answer(asked, new float[784], 1);
            assertThat(answer.target().model().name()).hasToString(DOT_PRODUCT);
            assertThat(answer.version()).isEqualTo(2);
            var back = rollback(name);
            assertThat(back.statusCode()).isEqualTo(409);
            assertThat(back.body()).contains("its run was deleted");
            assertThat(predict("/v1/models/%s/versions/1:predict".formatted(name)).statusCode())
                    .isEqualTo(404);
        } finally {
            bin.restore(old.id());
        }
        assertThat(version(rollback(name))).isEqualTo(1);
    }

    @Test
    void a_restart_keeps_names_and_their_history(@Autowired ApplicationContext glyphery)
            throws Exception {
        promote(name, NEAREST_MEAN);
        promote(name, DOT_PRODUCT);
        rollback(name);
        ServedNames reopened = ReopenedNames.in(glyphery);
        assertThat(reopened.all()).isEqualTo(names.all()).hasSize(1);
        assertThat(reopened.history(name)).isEqualTo(names.history(name)).hasSize(3);
    }

    @Test
    void requests_during_promotions_never_fail_and_are_answered_by_one_or_the_other()
            throws Exception {
        promote(name, NEAREST_MEAN);
        var expected =
                Map.of(
                        NEAREST_MEAN, predict(own(NEAREST_MEAN)).body(),
                        DOT_PRODUCT, predict(own(DOT_PRODUCT)).body());
        Callable<List<HttpResponse<String>>> asks =
                () -> {
                    List<HttpResponse<String>> answers = new ArrayList<>();
                    for (int time = 0; time < 60; time++) {
                        answers.add(predict("/v1/models/%s:predict".formatted(name)));
                    }
                    return answers;
                };
        Callable<List<HttpResponse<String>>> promotes =
                () -> {
                    List<HttpResponse<String>> answers = new ArrayList<>();
                    for (int time = 0; time < 30; time++) {
                        answers.add(promote(name, time % 2 == 0 ? DOT_PRODUCT : NEAREST_MEAN));
                    }
                    return answers;
                };
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var done : threads.invokeAll(List.of(asks, promotes, asks, promotes, asks))) {
                for (var answer : done.get()) assertThat(answer.statusCode()).isEqualTo(200);
            }
            for (var done : threads.invokeAll(List.of(asks, promotes))) {
                for (var answer : done.get()) {
                    answer.headers()
                            .firstValue("Glyphery-Model")
                            .ifPresent(model ->
                                    assertThat(answer.body()).isEqualTo(expected.get(model)));
                }
            }
        }
        var changes = names.history(name);
        assertThat(changes.stream().map(change -> change.revision()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, changes.size()).boxed().toList());
    }

    private HttpResponse<String> promote(String name, String model) throws Exception {
        return client.exchange("PUT", NAMES + name, body(model));
    }

    private static String body(String run) {
        return "{\"run\": \"%s\", \"note\": \"why not\"}".formatted(run);
    }

    private HttpResponse<String> rollback(String name) throws Exception {
        return client.exchange("POST", NAMES + name + "/rollback", "");
    }

    private static int version(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("version").asInt();
    }

    private HttpResponse<String> predict(String path) throws Exception {
        return client.exchange("POST", path, PAPER.formatted(zeros()));
    }

    private static String inference() {
        return "{\"inputs\": [{\"name\": \"images\", \"shape\": [1, 784], \"datatype\": \"FP32\", \"data\": [%s]}]}"
                .formatted(zeros());
    }

    private static String zeros() {
        return "0.25," + "0,".repeat(782) + "0";
    }

    private static String own(String model) {
        return "/v1/models/%s:predict".formatted(model);
    }

    private Run run(String model) {
        return models.find(new ModelName(model)).orElseThrow().run();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
