package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.study.Studies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Drafts and versions over real HTTP.
@TemplatesServer
class DraftRequestsTest {

    private static final String MNIST = "/api/datasets/mnist";
    private static final Split TRAINING = Split.TRAINING;

    private final ApiClient client;

    @Autowired private LabelDrafts drafts;
    @Autowired private Datasets datasets;
    @Autowired private Studies studies;

    DraftRequestsTest(ApiClient client) {
        this.client = client;
    }

    @Test
    void a_draft_is_read_with_every_change_and_every_disagreement() throws Exception {
        LabelDraft draft = begin();
        drafts.change(draft.id(), "Anna", new LabelEdit.Relabel(TRAINING, List.of(0, 5), 9));
        drafts.change(draft.id(), "Ben", new LabelEdit.Exclude(TRAINING, List.of(5)));
        drafts.change(draft.id(), "Ben", new LabelEdit.RenameClass(0, "zero"));
        drafts.undo(draft.id(), "Ben");

        JsonNode listed = client.get(MNIST + "/drafts").body().get(0);
        assertThat(listed.path("id").asString()).isEqualTo(draft.id());
        assertThat(listed.path("state").asString()).isEqualTo("OPEN");
        String path = MNIST + "/drafts/" + draft.id();
        JsonNode one = client.get(path).body();
        assertThat(one.path("counts").toString())
                .isEqualTo(
                        "{\"relabelled\":2,\"excluded\":0,\"disputed\":1,\"merged\":0,\"left\":70000}");
        assertThat(one.path("pictures").get(0).toString())
                .isEqualTo(
                        "{\"split\":\"training\",\"index\":0,\"label\":9,\"class\":\"9\","
                                + "\"excluded\":false,\"tags\":[]}");
        assertThat(one.path("pictures").get(1).path("stances").valueStream())
                .extracting(each -> each.path("author").asString())
                .containsExactly("Anna", "Ben");
        assertThat(one.path("changes").get(0).path("edit").toString())
                .isEqualTo(
                        "{\"kind\":\"relabel\",\"split\":\"training\",\"label\":9,\"count\":2,\"indices\":[0,5]}");
        assertThat(one.path("changes").get(2).has("undone")).isTrue();
        assertDescribed("/api/datasets/{name}/drafts/{id}", path);
        assertDescribed("/api/datasets/{name}/drafts", MNIST + "/drafts");
        drafts.putAway(draft.id());
        assertThat(client.get(MNIST + "/drafts/none").status()).isEqualTo(404);
        assertThat(client.get("/api/datasets/cats/drafts").status()).isEqualTo(404);
    }

    @Test
    void no_answer_about_a_draft_holds_more_than_a_page() throws Exception {
        LabelDraft draft = begin();
        List<Integer> many = IntStream.range(0, 3_000).boxed().toList();
        drafts.change(draft.id(), "Anna", new LabelEdit.Exclude(TRAINING, many));
        drafts.change(draft.id(), "Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 9));
        String path = MNIST + "/drafts/" + draft.id();
        JsonNode whole = client.get(path).body();
        assertThat(whole.path("pictures")).hasSize(1_000);
        assertThat(whole.path("changes")).hasSize(2);
        JsonNode edit = whole.path("changes").get(0).path("edit");
        assertThat(edit.path("count").asInt()).isEqualTo(3_000);
        assertThat(edit.path("indices")).hasSize(100);
        var last = client.get(path + "?page=2999&size=1");
        assertThat(last.total()).isEqualTo(3_000);
        assertThat(last.body().path("pictures").get(0).path("index").asInt()).isEqualTo(2_999);
        assertThat(last.body().path("changes")).isEmpty();
        assertThat(client.get(path + "?size=1001").error()).contains("from 1 to 1000");
        assertThat(client.get(MNIST + "/drafts?pages=1").error()).contains("pages");
        drafts.putAway(draft.id());
    }

    @Test
    void a_version_is_looked_at_trained_on_kept_while_a_run_names_it_and_deleted()
            throws Exception {
        LabelDraft draft = begin();
        drafts.change(draft.id(), "Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 9));
        drafts.change(draft.id(), "Anna", new LabelEdit.Exclude(TRAINING, List.of(1)));
        String version = drafts.makeVersion(draft.id(), "Anna").version();

        JsonNode versions = client.get(MNIST).body().path("versions");
        assertThat(versions.get(1).path("version").asString()).isEqualTo(version);
        assertThat(versions.get(1).path("parent").asString()).isEqualTo("ba891046");
        assertThat(versions.get(1).path("author").asString()).isEqualTo("Anna");
        assertThat(versions.get(1).path("splits").path("training").asInt()).isEqualTo(59_999);
        JsonNode examples = client.get(MNIST + "/examples?size=2&version=" + version).body();
        assertThat(examples.get(0).path("label").asInt()).isEqualTo(9);
        assertThat(examples.get(1).path("pixels"))
                .isEqualTo(
                        client.get(MNIST + "/examples?index=2&size=1")
                                .body()
                                .get(0)
                                .path("pixels"));
        assertDescribed("/api/datasets/{name}", MNIST);

        String run = train(version);
        String address = MNIST + "/versions/" + version;
        var refused = client.delete(address);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.error()).contains("\"Means of a version\"");
        client.delete("/api/runs/" + run);
        assertThat(client.delete(address).status()).isEqualTo(409); // it lies in the bin
        assertThat(client.delete(MNIST + "/versions/ba891046").error())
                .contains("brought the pictures of MNIST");
        assertThat(client.delete(MNIST + "/versions/00000000").status()).isEqualTo(404);
    }

    @Test
    void a_version_that_nothing_names_is_deleted_and_one_that_a_sweep_names_is_not()
            throws Exception {
        LabelDraft draft = begin();
        drafts.change(draft.id(), "Anna", new LabelEdit.Relabel(TRAINING, List.of(5), 7));
        String version = drafts.makeVersion(draft.id(), "Anna").version();
        String address = MNIST + "/versions/" + version;
        String study = sweep(version);
        var refused = client.delete(address);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.error()).contains("the sweep \"Rates of a version\"", version);
        studies.delete(studies.get(study));
        assertThat(client.delete(address).status()).isEqualTo(204);
        assertThat(client.get(MNIST + "?version=" + version).status()).isEqualTo(404);
        assertThat(client.get(MNIST).body().path("versions").toString()).doesNotContain(version);
    }

    private String sweep(String version) throws Exception {
        String text =
                """
                title: Rates of a version
                sweep:
                  fields: {learning.schedule.learningRate: [0.001, 0.01]}
                  base:
                    dataset: {name: mnist, version: "%s"}
                    architecture: {kind: mlp, hiddenUnits: [4]}
                """
                        .formatted(version);
        var added = client.post("/api/studies", "application/yaml", BodyPublishers.ofString(text));
        assertThat(added.status()).as(added.error()).isEqualTo(201);
        return added.body().path("name").asString();
    }

    private String train(String version) throws Exception {
        String plan =
                """
                {"name": "Means of a version",
                 "dataset": {"name": "mnist", "version": "%s", "validation": 0},
                 "architecture": {"kind": "templates"}}
                """
                        .formatted(version);
        var added = client.post("/api/runs", "application/json", BodyPublishers.ofString(plan));
        assertThat(added.status()).as(added.error()).isEqualTo(201);
        String id = added.body().path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        client.get("/api/runs/" + id)
                                .body()
                                .path("status")
                                .asString()
                                .equals("FINISHED"));
        return id;
    }

    private LabelDraft begin() {
        return drafts.begin(datasets.current("mnist").orElseThrow(), "Of a test", "Anna");
    }

    private void assertDescribed(String described, String path) throws Exception {
        var schemas = new Schemas(client.get("/openapi.json").body());
        assertThat(schemas.faults(described, "get", 200, client.get(path).body())).isEmpty();
    }
}
