package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glyphery.Ids;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// `/api/runs/{id}`, over real HTTP.
@TemplatesServer
class OneRunTest {

    private final ApiClient client;
    private final Runs runs;
    private final RunEvents events;

    OneRunTest(ApiClient client, @Autowired Runs runs, @Autowired RunEvents events) {
        this.client = client;
        this.runs = runs;
        this.events = events;
    }

    @Test
    void one_run_reads_as_it_does_in_the_list() throws Exception {
        var run = client.get(path(nearestMean()));
        assertThat(run.status()).isEqualTo(200);
        assertThat(client.get("/api/runs").body().valueStream()).contains(run.body());
    }

    @Test
    void what_was_not_trained_step_by_step_has_no_health() throws Exception {
        for (String end : List.of("/health", "/health.npz")) {
            var answer = client.get(path(nearestMean()) + end);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.error()).contains("is computed in one pass over the examples");
        }
        var reach = client.get(path(nearestMean()) + "/reach.npz");
        assertThat(reach.status()).isEqualTo(400);
        assertThat(reach.error()).contains("reads step by step");
    }

    /// One that learned for an epoch.
    @Test
    void the_health_of_a_training_is_told_in_words_and_as_arrays() throws Exception {
        Plan slow =
                PlanTexts.readYaml(
                        """
                        name: Slow
                        architecture: {kind: linear}
                        learning:
                          epochs: 1
                          batchSize: 5000
                          schedule: {kind: constant, learningRate: 0.000001}
                        """);
        Run run = trained(slow);
        var health = client.get(path(run) + "/health").body();
        assertThat(health.path("epoch").asInt()).isEqualTo(1);
        assertThat(health.path("verdict").asString()).startsWith("Learning rate too low");
        assertThat(health.path("present").path(0).path("symptom").asString())
                .isEqualTo("learning-rate-too-low");
        assertThat(health.path("present").path(0).path("since").asInt()).isEqualTo(1);
        assertThat(client.get(path(run) + "/health?epoch=0").body().path("present")).isEmpty();
        assertThat(arrays(run, "health.npz").arrays())
                .extracting(array -> array.toString())
                .containsExactly(
                        "epochs[2, 4]",
                        "figures/dense1[2, 5]",
                        "weights/dense1[2, 42]",
                        "gradients/dense1[2, 42]");
        runs.delete(run.id());
    }

    @Test
    void the_history_has_an_entry_an_epoch() throws Exception {
        var history = client.get(path(nearestMean()) + "/history").body();
        assertThat(history).hasSize(1);
        var epoch = history.get(0);
        assertThat(epoch.propertyNames())
                .containsExactly(
                        "epoch",
                        "seconds",
                        "training",
                        "validation",
                        "test",
                        "furtherTests",
                        "calibration");
        assertThat(epoch.path("furtherTests")).isEmpty();
        assertThat(epoch.path("epoch").asInt(-1)).isZero();
        assertThat(epoch.path("seconds").asDouble()).isPositive();
        assertThat(epoch.path("validation").isNull()).isTrue();
        assertThat(epoch.path("test").path("accuracy").asDouble()).isEqualTo(0.8203);
    }

    @Test
    void the_weights_that_are_downloaded_are_those_of_the_best_epoch() throws Exception {
        Run run = nearestMean();
        assertThat(arrays(run, "weights.npz")).isEqualTo(runs.bestWeights(run));
    }

    private Weights arrays(Run run, String file) throws Exception {
        var address =
                URI.create("http://localhost:%d%s/%s".formatted(client.port(), path(run), file));
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"" + run.model() + "[a-z-]*.npz\"");
            return Npz.read(new ByteArrayInputStream(answer.body()));
        }
    }

    @Test
    void weights_of_an_epoch_that_was_not_kept_are_not_found() throws Exception {
        var answer = client.get(path(nearestMean()) + "/weights.npz?epoch=3");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).startsWith("There are no weights of epoch 3 of Templates");
    }

    @Test
    void the_history_as_csv_has_a_line_an_epoch_and_nothing_where_nothing_was_scored()
            throws Exception {
        Run run = nearestMean();
        var lines = text(run, "history.csv").lines().toList();
        assertThat(lines).hasSize(2);
        var names = List.of(lines.getFirst().split(","));
        var values = List.of(lines.getLast().split(",", -1));
        assertThat(values).hasSameSizeAs(names);
        assertThat(values.get(names.indexOf("epoch"))).isEqualTo("0");
        assertThat(values.get(names.indexOf("validation_accuracy"))).isEmpty();
        assertThat(values.get(names.indexOf("test_accuracy"))).isEqualTo("0.8203");
    }

    @Test
    void plan_and_provenance_are_files_of_their_own() throws Exception {
        Run run = nearestMean();
        assertThat(PlanTexts.read(text(run, "plan.json"))).isEqualTo(run.plan());
        var provenance = client.get(path(run) + "/provenance.json").body();
        assertThat(provenance.path("provenance").path("tensorFlow").asString()).isNotEmpty();
        assertThat(Instant.parse(provenance.path("started").asString()))
                .isBefore(Instant.parse(provenance.path("ended").asString()));
        assertThat(client.get(path(run) + "/history.json").body())
                .isEqualTo(client.get(path(run) + "/history").body());
    }

    @Test
    void gradient_norms_are_a_line_a_layer_and_none_where_no_plan_asks() throws Exception {
        assertThat(text(nearestMean(), "gradient-norms.csv")).isEqualTo("epoch,layer,norm\n");
        Plan plan =
                PlanTexts.readYaml(
                        """
                        name: Templates, nearest mean, with norms
                        architecture: {kind: linear}
                        learning: {epochs: 1, batchSize: 5000, gradientNorms: true}
                        """);
        Run run = trained(plan);
        var norms = runs.gradientNorms(run);
        assertThat(text(run, "gradient-norms.csv"))
                .isEqualTo(
                        "epoch,layer,norm\n0,dense1,%s\n1,dense1,%s\n"
                                .formatted(norms.getFirst().norm(), norms.getLast().norm()));
        runs.delete(run.id()); // other tests count the runs that there are
    }

    private Run trained(Plan plan) throws InterruptedException {
        var finished = new CountDownLatch(1);
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var changed)
                            && changed.name().equals(plan.name())
                            && changed.status() == RunStatus.FINISHED) {
                        finished.countDown();
                    }
                });
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        assertThat(finished.await(60, TimeUnit.SECONDS)).isTrue();
        subscription.end();
        return run;
    }

    private String text(Run run, String file) throws Exception {
        var address =
                URI.create("http://localhost:%d%s/%s".formatted(client.port(), path(run), file));
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=\"templates-nearest-mean-");
            return answer.body();
        }
    }

    @Test
    void a_queued_run_has_no_weights_can_be_cancelled_once_and_deleted() throws Exception {
        // The queue is busy with the first one meanwhile.
        List<Run> added = runs.add(List.of(StarterSet.cnn(), unwanted()), Priority.PERSON);
        Run queued = added.getLast();
        assertThat(client.get(path(queued) + "/history").body()).isEmpty();
        assertThat(client.get(path(queued) + "/weights.npz").status()).isEqualTo(409);

        assertThat(client.cancel(queued.id().value()).status()).isEqualTo(202);
        assertThat(client.get(path(queued)).body().path("status").asString())
                .isEqualTo("CANCELLED");
        var again = client.cancel(queued.id().value());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).contains("has ended already");

        assertThat(client.delete(path(queued)).status()).isEqualTo(204);
        var gone = client.get(path(queued));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.error()).contains(queued.id().value());
        assertThat(client.delete(path(queued)).status()).isEqualTo(404);
        assertThat(client.cancel(added.getFirst().id().value()).status()).isEqualTo(202);
    }

    @Test
    void what_is_asked_of_no_run_is_not_found() throws Exception {
        String nowhere = "/api/runs/" + Ids.next();
        for (String path :
                List.of(
                        "",
                        "/history",
                        "/history.csv",
                        "/history.json",
                        "/gradient-norms.csv",
                        "/health",
                        "/health.npz",
                        "/reach.npz",
                        "/plan.json",
                        "/provenance.json",
                        "/weights.npz")) {
            assertThat(client.get(nowhere + path).status()).isEqualTo(404);
        }
        assertThat(client.cancel(Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_the_id_of_a_run_is_no_runs_and_told_as_such() throws Exception {
        String capitals = nearestMean().id().value().toUpperCase(Locale.ROOT);
        for (String written : List.of("mine", "0".repeat(31), capitals)) {
            var unknown = client.get("/api/runs/" + written);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.error()).startsWith("There is no run \"%s\"".formatted(written));
            assertThat(client.cancel(written).status()).isEqualTo(404);
        }
    }

    private Run nearestMean() {
        return runs.all().stream()
                .filter(run -> run.model().value().equals(TrainedTemplates.NEAREST_MEAN))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Run run) {
        return "/api/runs/" + run.id();
    }

    private static Plan unwanted() {
        Plan plan = StarterSet.plans().getFirst();
        return new Plan("Unwanted", plan.dataset(), plan.architecture(), plan.learning());
    }
}
