package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glyphery.ServerProcess;
import org.glyphery.Thorough;
import org.glyphery.api.guard.GoodBodies.Target;
import org.junit.jupiter.api.Test;

/// The largest bodies on every path that takes one, from many programs at once, to a server with a
/// small heap.
class LargestBodiesTest {

    private static final int CLIENTS = 24;
    private static final int ROUNDS = 10;

    /// Answered, refused with a sentence, or told to come back; each of them is one of ours.
    private static final List<Integer> EXPECTED = List.of(200, 201, 400, 413, 422, 429, 503);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    @Thorough
    void a_server_with_a_heap_of_one_gigabyte_goes_on_answering() throws Exception {
        try (var server = new ServerProcess(List.of("-Xmx1g"), List.of())) {
            String model =
                    server.trained(
                            "{\"architecture\": {\"kind\": \"linear\"}, \"dataset\":"
                                    + " {\"validation\": 50000}, \"learning\": {\"epochs\": 1}}");
            List<Target> good = GoodBodies.targets(model);
            List<Target> bodies = LargestBodies.of(good);
            assertThat(bodies.stream().map(LargestBodiesTest::pattern).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            good.stream().map(LargestBodiesTest::pattern).distinct().toList());

            Set<String> answers;
            try (var others = new SmallRequests(server, ink(good))) {
                answers = sendAll(server, bodies);
                assertThat(others.statuses()).containsOnly(200);
            }

            assertThat(server.log()).doesNotContain("OutOfMemoryError");
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(EXPECTED)
                                    .contains(Integer.parseInt(answer.substring(0, 3))));
            assertThat(server.isUp()).isTrue();
        }
    }

    private static Target ink(List<Target> good) {
        return good.stream()
                .filter(target -> target.path().startsWith("/api/ink"))
                .findFirst()
                .orElseThrow();
    }

    /// A person who draws meanwhile.
    private static final class SmallRequests implements AutoCloseable {

        private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread person;

        SmallRequests(ServerProcess server, Target drawing) {
            person = Thread.ofVirtual().start(() -> draw(server, drawing));
        }

        private void draw(ServerProcess server, Target drawing) {
            try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                while (!stop.get()) {
                    statuses.add(status(http, server, drawing));
                    var page = HttpRequest.newBuilder(URI.create(server.address() + "/")).build();
                    statuses.add(http.send(page, BodyHandlers.discarding()).statusCode());
                }
            } catch (IOException e) {
                statuses.add(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Set<Integer> statuses() throws InterruptedException {
            stop.set(true);
            person.join();
            return statuses;
        }

        @Override
        public void close() {
            stop.set(true);
        }
    }

    private static String pattern(Target target) {
        return target.path().replaceFirst("[?].*", "");
    }

    /// @return "status path", each once
    private static Set<String> sendAll(ServerProcess server, List<Target> bodies) throws Exception {
        Set<String> answers = ConcurrentHashMap.newKeySet();
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) all.addAll(bodies);
        Collections.shuffle(all, new Random(1));
        try (var threads = Executors.newFixedThreadPool(CLIENTS);
                var http = HttpClient.newHttpClient()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Target body : all) {
                sent.add(
                        threads.submit(() -> {
                            int status = status(http, server, body);
                            answers.add(status + " " + pattern(body));
                            return null;
                        }));
            }
            for (var each : sent) each.get();
        }
        return answers;
    }

    private static int status(HttpClient http, ServerProcess server, Target body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + body.path()))
                        .timeout(LONGEST)
                        .header("Content-Type", body.type())
                        .POST(BodyPublishers.ofByteArray(body.good()))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
