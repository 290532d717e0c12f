package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// More programs at once than there are places, each with a connection of its own.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "glyphery.queue=false",
            "glyphery.limits.answers-at-once=16",
            "glyphery.limits.requests-at-once=2"
        })
@Import(SlowModel.class)
class LoadTest {

    private static final int CLIENTS = 200;
    private static final int REQUESTS = 10;
    private static final String NUMBERS =
            "{\"instances\": [%s]}".formatted("0.5,".repeat(784) + "1");

    private final int port;
    private final SlowModel model;

    LoadTest(@Value("${local.server.port}") int port, @Autowired SlowModel model) {
        this.port = port;
        this.model = model;
    }

    @Test
    void two_hundred_programs_are_answered_or_told_to_come_back_and_pages_open_meanwhile()
            throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        var together = new CountDownLatch(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<HttpResponse<String>>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) clients.add(threads.submit(client(together)));
            assertThat(together.await(60, TimeUnit.SECONDS)).isTrue();
            try (var person = HttpClient.newHttpClient()) {
                for (int i = 0; i < 5; i++)
                    assertThat(send(person, page()).statusCode()).isEqualTo(200);
            }
            for (var client : clients) answers.addAll(client.get(5, TimeUnit.MINUTES));
        }
        assertThat(answers).hasSize(CLIENTS * REQUESTS);
        answers.forEach(LoadTest::assertAnsweredOrShed);
        assertThat(answers.stream().map(HttpResponse::statusCode)).contains(200, 429);
        assertThat(model.mostAtWork()).isBetween(2, 16);
    }

    @Test
    void a_file_keeps_its_place_until_it_is_written() throws Exception {
        try (var one = new RawClient(port);
                var two = new RawClient(port);
                var third = new RawClient(port)) {
            for (var client : List.of(one, two)) client.head("GET " + SlowModel.FILE, "");
            for (int i = 0; i < 500 && model.filesAsked() < 2; i++) Thread.sleep(20);
            int status = third.head("GET /api/runs", "").answer().status();
            assertThat(status).isEqualTo(429);
            model.writeFiles();
            for (var client : List.of(one, two)) {
                assertThat(client.answer().status()).isEqualTo(200);
            }
            for (int i = 0; i < 200 && status != 200; i++) {
                Thread.sleep(20);
                status = third.head("GET /api/runs", "").answer().status();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    private Callable<List<HttpResponse<String>>> client(CountDownLatch together) {
        return () -> {
            List<HttpResponse<String>> answers = new ArrayList<>();
            try (var http = HttpClient.newHttpClient()) {
                together.countDown();
                together.await();
                for (int i = 0; i < REQUESTS; i++) answers.add(send(http, question()));
            }
            return answers;
        };
    }

    private static void assertAnsweredOrShed(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).isEqualTo("length " + NUMBERS.length());
            return;
        }
        assertThat(answer.statusCode()).isIn(429, 503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("error").asString())
                .contains("glyphery.limits.");
    }

    private HttpRequest question() {
        return request(SlowModel.PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NUMBERS))
                .build();
    }

    private HttpRequest page() {
        return request("/").build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(2));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
