package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.glyphery.api.guard.RawClient.Answer;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// More streams of events, and more browsers, than there are places.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.streams=2",
            "glyphery.limits.sessions=3",
        })
class OpenConnectionsTest {

    private final int port;
    private final Runs runs;

    OpenConnectionsTest(@Value("${local.server.port}") int port, @Autowired Runs runs) {
        this.port = port;
        this.runs = runs;
    }

    @Test
    void streams_of_events_have_places_and_give_them_back() throws Exception {
        var plan = PlanJson.readYaml("{name: Waits, architecture: {kind: linear}}");
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        String events = "GET /api/runs/%s/events".formatted(run.id());
        try (var one = new RawClient(port);
                var two = new RawClient(port)) {
            assertThat(one.head(events, "").status()).isEqualTo(200);
            assertThat(two.head(events, "").status()).isEqualTo(200);
            Answer refused = ask(events, "");
            refused.assertRefused(429, "2 event streams are open", "glyphery.limits.streams");
            assertThat(ask("GET /api/runs", "").status()).isEqualTo(200);
            assertThat(ask("DELETE /api/runs/" + run.id(), "").status()).isEqualTo(204);
            Answer gone = ask(events, "");
            for (int i = 0; i < 500 && gone.status() == 429; i++) {
                Thread.sleep(20);
                gone = ask(events, "");
            }
            assertThat(gone.status()).isEqualTo(404);
        }
    }

    @Test
    void browsers_have_places_and_who_has_one_keeps_it() throws IOException {
        String session = "";
        Answer page = ask("GET /runs", "");
        for (int i = 0; i < 3 && page.status() == 200; i++) {
            session = page.headers().getOrDefault("set-cookie", "").replaceFirst(";.*", "");
            page = ask("GET /runs", "");
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("3 browsers have pages open", "glyphery.limits.sessions");
        assertThat(page.headers())
                .containsEntry("retry-after", "1")
                .doesNotContainKey("set-cookie");
        assertThat(ask("GET /runs", "Cookie: %s\r\n".formatted(session)).status()).isEqualTo(200);
        assertThat(ask("GET /api/runs", "").status()).isEqualTo(200);
        assertThat(ask("GET /actuator/health", "").status()).isEqualTo(200);
    }

    private Answer ask(String request, String headers) throws IOException {
        try (var client = new RawClient(port)) {
            return client.head(request, headers).answer();
        }
    }
}
