package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Gatherers;
import org.glyphery.Ids;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `GET /api/runs/{id}/events`, over real HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RunStreamTest {

    private final int port;
    private final Runs runs;
    private final RunQueue queue;

    RunStreamTest(
            @Value("${local.server.port}") int port,
            @Autowired Runs runs,
            @Autowired RunQueue queue) {
        this.port = port;
        this.runs = runs;
        this.queue = queue;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of("Followed", "Templates, followed"));
    }

    private record Event(String name, JsonNode data) {}

    @Test
    void a_run_is_followed_to_its_end() throws Exception {
        var plan =
                PlanTexts.readYaml(
                        """
                        name: Followed
                        architecture: {kind: linear}
                        learning: {epochs: 3, batchSize: 100}
                        """);
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        List<Event> events = events(run.id().value());
        assertThat(events.getFirst().name()).isEqualTo("run");
        assertThat(events.getLast().data().path("status").asString()).isEqualTo("FINISHED");
        assertThat(events.getLast().data().path("best").path("epoch").asInt()).isPositive();
        var progress = events.stream().filter(event -> event.name().equals("progress")).toList();
        assertThat(progress).isNotEmpty();
        assertThat(progress)
                .extracting(event -> event.data().path("step").asLong())
                .isSorted()
                .allMatch(step -> step >= 1 && step <= 3 * 550);
        assertThat(progress.getLast().data().path("epochs").asInt()).isEqualTo(3);
        assertThat(progress.getLast().data().path("loss").asDouble()).isPositive();
    }

    @Test
    void of_a_run_that_has_ended_there_is_one_event() throws Exception {
        var plan =
                PlanTexts.readYaml(
                        "{name: 'Templates, followed', architecture: {kind: templates}}");
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        events(run.id().value());
        assertThat(events(run.id().value())).hasSize(1);
    }

    @Test
    void nothing_is_followed_that_is_not_there() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request(Ids.next()), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    /// All of them: the server ends the stream with the run.
    private List<Event> events(String id) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request(id), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            return answer.body()
                    .strip()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                    .gather(Gatherers.windowFixed(2))
                    .map(RunStreamTest::event)
                    .toList();
        }
    }

    private static Event event(List<String> lines) {
        return new Event(
                lines.getFirst().substring("event:".length()),
                JsonMapper.shared().readTree(lines.getLast().substring("data:".length())));
    }

    private HttpRequest request(String id) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/runs/%s/events".formatted(port, id)))
                .header("Accept", "text/event-stream")
                .build();
    }
}
