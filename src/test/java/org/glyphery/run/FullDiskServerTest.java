package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.glyphery.api.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;

/// A server whose disk is full for a while, for files and database.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:unwritable:${glyphery.home}/database;WRITE_DELAY=0")
@Import(FullDiskServerTest.Disks.class)
class FullDiskServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ApiClient client;
    private final int port;
    private final FullDisk disk;

    FullDiskServerTest(@LocalServerPort int port, @Autowired FullDisk disk) {
        this.port = port;
        this.disk = disk;
        client = new ApiClient(port);
    }

    @TestConfiguration
    static class Disks {

        @Bean
        @Primary
        FullDisk fullDisk() {
            return new FullDisk();
        }
    }

    @BeforeAll
    static void register() {
        UnwritableFiles.register();
    }

    @AfterEach
    void makeRoom() {
        disk.full = false;
        UnwritableFiles.says = null;
    }

    @Test
    void what_cannot_be_stored_is_said_what_is_there_is_answered_and_the_queue_goes_on()
            throws Exception {
        String before = add(1);
        await(() -> status(before).equals("FINISHED"));
        assertHealth("UP", true);

        disk.full = true;
        UnwritableFiles.says = "No space left on device";
        var refused = client.post("/api/runs", "application/json", plan(2));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.error())
                .startsWith("The disk of the home folder is full, so that nothing can be stored:");
        assertThat(
                        client.post("/api/runs/%s/resume".formatted(before), "text/plain", none())
                                .status())
                .isIn(409, 507);
        assertThat(client.delete("/api/runs/" + before).status()).isEqualTo(507);
        // As soon as H2 has closed the database to which it could not write, it is opened anew.
        await(() -> client.get("/api/runs").status() == 200);
        assertThat(client.get("/api/runs/%s/history".formatted(before)).status()).isEqualTo(200);
        await(() -> health().equals("{\"status\":\"DOWN\"}"));
        assertHealth("DOWN", false);

        UnwritableFiles.says = null; // then a run is stored, and its files are not
        await(() -> client.get("/api/runs").status() == 200);
        String waits = add(3);
        await(() -> client.get("/api/queue").body().path("rests").isString());
        var queue = client.get("/api/queue").body();
        assertThat(queue.path("rests").asString())
                .startsWith("The disk of the home folder is full");
        assertThat(queue.path("paused").asBoolean()).isFalse();
        assertThat(status(waits)).isIn("QUEUED", "RUNNING");

        disk.full = false;
        await(() -> status(waits).equals("FINISHED"));
        assertThat(client.get("/api/queue").body().path("rests").isNull()).isTrue();
        await(() -> health().equals("{\"status\":\"UP\"}"));
        assertHealth("UP", true);
    }

    private void assertHealth(String status, boolean ready) throws Exception {
        assertThat(health()).isEqualTo("{\"status\":\"%s\"}".formatted(status));
        var answer = client.get("/v2/health/ready");
        assertThat(answer.status()).isEqualTo(ready ? 200 : 503);
        assertThat(answer.body().path("ready").asBoolean()).isEqualTo(ready);
        assertThat(client.get("/v2/health/live").status()).isEqualTo(200);
    }

    private String health() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:%d/actuator/health".formatted(port)))
                        .header("Accept", MediaType.APPLICATION_JSON_VALUE)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private String add(int seed) throws Exception {
        var added = client.post("/api/runs", "application/json", plan(seed));
        assertThat(added.status()).as(added.error()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private String status(String id) throws Exception {
        return client.get("/api/runs/" + id).body().path("status").asString();
    }

    private static HttpRequest.BodyPublisher plan(int seed) {
        return BodyPublishers.ofString(
                """
                {"architecture": {"kind": "linear"},
                 "learning": {"batchSize": 2000, "epochs": 1, "seed": %d}}
                """
                        .formatted(seed));
    }

    private static HttpRequest.BodyPublisher none() {
        return BodyPublishers.noBody();
    }

    @FunctionalInterface
    private interface Fact {
        boolean holds() throws Exception;
    }

    private static void await(Fact fact) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!fact.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }
}
