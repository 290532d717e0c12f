package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bytedeco.javacpp.Pointer;
import org.glyphery.Thorough;
import org.glyphery.api.guard.GoodBodies.Target;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.study.Studies;
import org.glyphery.study.StudyState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Thousands of spoilt bodies: whatever comes, the answer is one of ours, soon, and nothing of it
/// stays in memory. Nothing is trained here, for some of the plans are good after all.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "glyphery.queue=false")
class SpoiltBodiesTest {

    private static final long SEED = 20261122;
    private static final int EACH = Thorough.ON ? 125 : 50;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// What Java and the database keep for later use; a body that stayed each time would be more.
    private static final long TOLERANCE = 48L << 20;

    /// The memory that others take who compute in this process just then; a picture that stayed
    /// each time would be megabytes.
    private static final long NATIVE_TOLERANCE = 100_000;

    private final int port;
    private final Runs runs;
    private final RunQueue queue;
    private final Studies studies;
    private final HttpClient http = HttpClient.newHttpClient();

    SpoiltBodiesTest(
            @Value("${local.server.port}") int port,
            @Autowired Runs runs,
            @Autowired RunQueue queue,
            @Autowired Studies studies) {
        this.port = port;
        this.runs = runs;
        this.queue = queue;
        this.studies = studies;
    }

    @AfterEach
    void delete_what_was_good_after_all() {
        delete();
        http.close();
    }

    @Test
    void spoilt_bodies_are_answered_without_an_error_of_the_server() throws Exception {
        var targets = GoodBodies.targets(model());
        for (Target target : targets) {
            var answer = send(target, target.good());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
        assertThat(failures(targets, 0, 20)).isEmpty();
        delete();
        long natives = Pointer.totalBytes();
        long heap = heap();

        assertThat(failures(targets, 20, EACH)).isEmpty();

        delete();
        assertThat(Pointer.totalBytes()).isLessThan(natives + NATIVE_TOLERANCE);
        assertThat(heap()).isLessThan(heap + TOLERANCE);
    }

    /// Trained in no time; the queue of this server trains nothing by itself.
    private String model() {
        Run templates = runs.add(StarterSet.plans().subList(0, 1), Priority.PERSON).getFirst();
        queue.startOnly(List.of(templates.id()));
        Awaitility.await().until(() -> runs.get(templates.id()).status() == RunStatus.FINISHED);
        return templates.model().value();
    }

    private void delete() {
        runs.all().stream()
                .filter(run -> run.status() != RunStatus.FINISHED)
                .forEach(run -> runs.delete(run.id()));
        studies.all().stream()
                .map(StudyState::study)
                .filter(studies::isOwn)
                .forEach(studies::delete);
    }

    /// Two at a time, as two programs would.
    private List<String> failures(List<Target> targets, int from, int to) throws Exception {
        List<String> failures = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int place = 0; place < targets.size(); place++) {
                for (int round = from; round < to; round++) {
                    answers.add(threads.submit(spoilt(targets.get(place), place, round)));
                }
            }
            for (var answer : answers) failures.add(answer.get(2, TimeUnit.MINUTES));
        }
        failures.removeIf(String::isEmpty);
        return failures;
    }

    /// What tells how the server is made, but for fields that the sender has named so.
    private static List<String> namesOfItsOwn(String answer, byte[] sent) {
        String words = new String(sent, StandardCharsets.UTF_8);
        return JavaNames.in(answer).stream()
                .filter(name -> !words.contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }

    private Callable<String> spoilt(Target target, int place, int round) {
        var mutations = new Mutations(SEED, place, round);
        byte[] body =
                target.isText()
                        ? mutations.ofText(target.good())
                        : mutations.ofBytes(target.good());
        return () -> {
            var answer = send(target, body);
            boolean fine =
                    answer.statusCode() < 300
                            || (answer.statusCode() < 500
                                    && isSentence(answer.body())
                                    && namesOfItsOwn(answer.body(), body).isEmpty());
            if (fine) return "";
            return "%s round %d: %d %s for %s"
                    .formatted(target, round, answer.statusCode(), answer.body(), shown(body));
        };
    }

    private static boolean isSentence(String body) {
        try {
            return !JsonMapper.shared().readTree(body).path("error").asString("").isBlank();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() < 3_000 ? text : text.substring(0, 3_000) + "...";
    }

    private HttpResponse<String> send(Target target, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + target.path()))
                        .header("Content-Type", target.type())
                        .timeout(LONGEST)
                        .POST(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
