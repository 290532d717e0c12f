package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.api.TrainedTemplates.DOT_PRODUCT;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What served names lead to, and what they may be.
class ServedNamesTest extends ServedNamesFixture {

    ServedNamesTest(
            ApiClient client,
            @Autowired Models models,
            @Autowired Serving serving,
            @Autowired ServedNames names,
            @Autowired Runs runs,
            @Autowired RunBin bin) {
        super(client, models, serving, names, runs, bin);
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
                        "label",
                        "class",
                        "model",
                        "run",
                        "name",
                        "version",
                        "sure",
                        "probabilities",
                        "temperature");
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
    void a_name_that_was_made_again_tells_what_was_first_since_then() throws Exception {
        promote(name, NEAREST_MEAN);
        client.exchange("DELETE", NAMES + name, "");
        promote(name, DOT_PRODUCT);
        var first = rollback(name);
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains("version 2 was the first since the name was made");
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
}
