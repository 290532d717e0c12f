package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.FormFile;
import org.glyphery.dataset.imports.ImportDrafts;
import org.glyphery.study.Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What becomes of people's own datasets over real HTTP: added to, named by sweeps, waiting.
@TemplatesServer
class OwnDatasetsTest {

    private final ApiClient client;
    @Autowired private ImportDrafts drafts;
    @Autowired private Studies studies;

    OwnDatasetsTest(ApiClient client) {
        this.client = client;
    }

    @AfterEach
    void delete() throws Exception {
        for (String each : List.of("more", "swept")) client.delete("/api/datasets/" + each);
    }

    @Test
    void a_dataset_that_a_sweep_names_stays_until_the_sweep_is_deleted() throws Exception {
        imported("swept");
        var study =
                client.post(
                        "/api/studies",
                        "application/yaml",
                        BodyPublishers.ofString(
                                """
                                title: Swept rates
                                sweep:
                                  fields: {learning.schedule.learningRate: [0.001, 0.01]}
                                  base:
                                    dataset: {name: swept}
                                    architecture: {kind: mlp, hiddenUnits: [4]}
                                    learning: {epochs: 1, batchSize: 10}
                                """));
        assertThat(study.status()).as(study.body().toString()).isEqualTo(201);
        var refused = client.delete("/api/datasets/swept");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.error()).contains("the sweep \"Swept rates\"");
        studies.delete(studies.get(study.body().path("name").asString()));
        assertThat(client.delete("/api/datasets/swept").status()).isEqualTo(204);
    }

    @Test
    void examples_are_added_to_an_own_dataset_as_a_new_version_and_to_no_other() throws Exception {
        JsonNode before = imported("more");
        var sent = add("more?test=0.5", "0,9,9,9,9\n2,8,8,8,8\n".repeat(12));
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
        JsonNode after =
                Awaitility.await("the addition")
                        .atMost(Duration.ofMinutes(2))
                        .until(
                                () -> client.get("/api/datasets/more").body(),
                                each -> !each.path("version").equals(before.path("version")));
        assertThat(after.path("classes").toString()).isEqualTo("[\"0\",\"1\",\"2\"]");
        assertThat(after.path("splits").toString())
                .isEqualTo("{\"training\":48,\"validation\":4,\"test\":12}");

        add("more", "0,1,2,3,4,5,6,7,8,9\n");
        JsonNode failed =
                Awaitility.await("the failure")
                        .atMost(Duration.ofMinutes(2))
                        .until(
                                () -> client.get("/api/datasets/more").body(),
                                each -> each.has("reason"));
        assertThat(failed.path("state").asString()).isEqualTo("READY");
        assertThat(failed.path("reason").asString()).contains("3x3x1", "2x2x1");
        assertThat(client.delete("/api/datasets/more").status()).isEqualTo(204); // the failure
        assertThat(client.get("/api/datasets/more").body().has("reason")).isFalse();

        assertThat(add("mnist", "0,1\n").error()).contains("same for everybody");
        assertThat(add("nothing", "0,1\n").status()).isEqualTo(404);
        assertThat(add("more?name=other", "0,1\n").error()).contains("name", "label");
    }

    private ApiClient.Answer add(String nameAndMore, String rows) throws Exception {
        return client.post(
                "/api/datasets/" + nameAndMore.replaceFirst("(\\?|$)", "/examples$1"),
                FormFile.TYPE,
                FormFile.of("added.csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void files_may_wait_on_the_page_and_are_given_up_again() throws Exception {
        var sent =
                client.post(
                        "/api/imports", FormFile.TYPE, FormFile.of("rows.csv", FormFile.rows()));
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.body().path("file").asString()).isEqualTo("rows.csv");
        String id = sent.body().path("id").asString();
        assertThat(drafts.find(id)).isPresent();
        assertThat(client.delete("/api/imports/" + id).status()).isEqualTo(204);
        assertThat(drafts.find(id)).isEmpty();
        assertThat(client.delete("/api/imports/" + id).status()).isEqualTo(204);
        assertThat(client.get("/api/datasets/rows").status()).isEqualTo(404);
    }

    /// Two classes of twenty examples each.
    private JsonNode imported(String name) throws Exception {
        client.post(
                "/api/datasets?name=" + name,
                FormFile.TYPE,
                FormFile.of("rows.csv", FormFile.rows()));
        return Awaitility.await("the import of " + name)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.get("/api/datasets/" + name).body(),
                        dataset -> dataset.path("state").asString().equals("READY"));
    }
}
