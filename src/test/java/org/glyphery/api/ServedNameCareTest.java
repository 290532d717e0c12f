package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glyphery.api.TrainedTemplates.DOT_PRODUCT;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.ReopenedNames;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.Confidence;
import org.glyphery.prediction.UnknownVersion;
import org.glyphery.run.ModelInUse;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What happens to served names where several people and programs use them at once, runs are
/// deleted, and servers start again.
class ServedNameCareTest extends ServedNamesFixture {

    ServedNameCareTest(
            ApiClient client,
            @Autowired Models models,
            @Autowired Serving serving,
            @Autowired ServedNames names,
            @Autowired Runs runs,
            @Autowired RunBin bin) {
        super(client, models, serving, names, runs, bin);
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
        var both =
                client.exchange(
                        "PUT",
                        NAMES + name,
                        body(NEAREST_MEAN),
                        "If-Match",
                        "*",
                        "If-None-Match",
                        "*");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("left out beside If-None-Match");
        var nobody =
                client.exchange("PUT", NAMES + name + "-2", body(NEAREST_MEAN), "If-Match", "*");
        assertThat(nobody.statusCode()).isEqualTo(412);
        var there = client.exchange("PUT", NAMES + name, body(DOT_PRODUCT), "If-Match", "*");
        assertThat(there.statusCode()).isEqualTo(200);
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
        var pinned =
                serving.find(new ModelName(name), new Serving.Version.EpochVersion(1))
                        .orElseThrow();
        promote(name, DOT_PRODUCT);
        runs.delete(old.id());
        try {
            // Whoever had asked before is answered by what serves now.
            var answer = serving.answer(asked, new float[784], 1, Confidence.AS_TRAINED);
            assertThat(answer.target().model().name()).hasToString(DOT_PRODUCT);
            assertThat(answer.version()).isEqualTo(2);
            // Whoever named the version is answered by no other.
            assertThatThrownBy(
                            () -> serving.answer(pinned, new float[784], 1, Confidence.AS_TRAINED))
                    .isInstanceOf(UnknownVersion.class)
                    .hasMessageContaining("Version 1 of \"%s\" does not answer".formatted(name));
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
}
