package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glyphery.api.ApiClient.Answer;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Padding;
import org.glyphery.run.Priority;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// `GET /api/runs`, over real HTTP.
@TemplatesServer
class RunListTest {

    private static final String NEAREST_MEAN = TrainedTemplates.NEAREST_MEAN;

    private final ApiClient client;
    private final Runs runs;
    private final RunEvents events;

    RunListTest(ApiClient client, @Autowired Runs runs, @Autowired RunEvents events) {
        this.client = client;
        this.runs = runs;
        this.events = events;
    }

    @Test
    void a_finished_run_is_listed_with_its_scores() throws Exception {
        JsonNode run = run(NEAREST_MEAN);
        assertThat(run.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "model",
                        "status",
                        "plan",
                        "parameters",
                        "trainingSeconds",
                        "best",
                        "test",
                        "failure",
                        "remark");
        assertThat(run.path("id").asString()).matches("[0-9a-f]{32}");
        assertThat(run.path("name").asString()).isEqualTo("Templates, nearest mean");
        assertThat(run.path("status").asString()).isEqualTo("FINISHED");
        assertThat(run.path("parameters").asInt()).isEqualTo(7_850);
        assertThat(run.path("trainingSeconds").asDouble()).isPositive();
        assertThat(run.path("best")).hasToString("{\"epoch\":0,\"validation\":null}");
        assertThat(run.path("test").path("accuracy").asDouble()).isEqualTo(0.8203);
        assertThat(run.path("test").path("crossEntropy").asDouble())
                .isCloseTo(0.68429, within(5e-6));
        assertThat(run.path("plan").path("architecture"))
                .hasToString("{\"kind\":\"templates\",\"form\":\"NEAREST_MEAN\"}");
    }

    /// Asked on the training thread, which is held with the run before it.
    @Test
    void what_a_queued_run_does_not_have_yet_is_null() throws Exception {
        var listed = new CompletableFuture<JsonNode>();
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var changed)
                            && changed.name().equals("Trains")
                            && changed.status() == RunStatus.RUNNING) {
                        listed.completeAsync(() -> listed("waits"));
                        listed.join();
                    }
                });
        runs.add(List.of(named("Trains"), named("Waits")), Priority.PERSON);
        JsonNode run = listed.get(60, TimeUnit.SECONDS);
        subscription.end();
        assertThat(run.path("status").asString()).isEqualTo("QUEUED");
        for (String absent : List.of("trainingSeconds", "best", "test")) {
            assertThat(run.has(absent)).isTrue();
            assertThat(run.path(absent).isNull()).isTrue();
        }
    }

    @Test
    void pages_filters_and_orders_are_answered_with_the_total_beside() throws Exception {
        Answer finished = client.get("/api/runs?status=finished&where=architecture=templates");
        assertThat(finished.total()).isEqualTo(finished.body().size());
        assertThat(models(finished)).contains(NEAREST_MEAN, TrainedTemplates.DOT_PRODUCT);

        Answer page = client.get("/api/runs?q=templates&sort=-test.accuracy&page=1&size=1");
        assertThat(page.total()).isEqualTo(2);
        assertThat(models(page)).containsExactly(TrainedTemplates.DOT_PRODUCT);
        assertThat(models(client.get("/api/runs?q=templates&page=2&size=1"))).isEmpty();
        assertThat(
                        models(
                                client.get(
                                        "/api/runs?where=form=nearest_mean"
                                                + "&where=test.accuracy%3E82%20%25&q=nearest")))
                .containsExactly(NEAREST_MEAN);
        assertThat(models(client.get("/api/runs?tag=nobody-has-it"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, '\"size\" must be a whole number from 1 to 1000, but it is \"0\".'",
        "size=1001, 'from 1 to 1000'",
        "page=-1, '\"page\" must be a whole number from 0'",
        "page=1&page=2, 'given once'",
        "status=gone, 'queued or running or paused or finished or failed or cancelled'",
        "where=batchsiz%3E3, 'No run has a field \"batchsiz\". Did you mean'",
        "where=nothing, 'is no filter'",
        "sort=accuracy, '\"accuracy\" may mean training.accuracy, validation.accuracy or"
                + " test.accuracy.'",
        "order=name, 'Read are: page, q, size, sort, status, tag, where.'",
    })
    void what_cannot_be_asked_is_refused_in_a_sentence(String asked, String reason)
            throws Exception {
        Answer answer = client.get("/api/runs?" + asked);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason).matches(".*[.?]");
    }

    @Test
    void plans_are_added_all_or_none() {
        int before = runs.all().size();
        Plan sound = named("Sound");
        var tooLarge = new CnnBuilder().kernel(29).padding(Padding.VALID).channels(4).build();
        var learned = StarterSet.cnn();
        var unsound = new Plan("Unsound", learned.dataset(), tooLarge, learned.learning());
        assertThatThrownBy(() -> runs.add(List.of(sound, unsound), Priority.PERSON))
                .isInstanceOf(InvalidPlan.class);
        assertThat(runs.all()).hasSize(before);
    }

    private JsonNode run(String model) throws IOException, InterruptedException {
        Answer answer = client.get("/api/runs");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .valueStream()
                .filter(run -> run.path("model").asString().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> models(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().valueStream().map(run -> run.path("model").asString()).toList();
    }

    private JsonNode listed(String model) {
        try {
            return run(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Plan named(String name) {
        Plan plan = StarterSet.plans().getFirst();
        return new Plan(name, plan.dataset(), plan.architecture(), plan.learning());
    }
}
