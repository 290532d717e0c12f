package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.glyphery.FormFile;
import org.glyphery.GlypheryProcess;
import org.glyphery.Thorough;
import org.glyphery.network.Npz;
import org.glyphery.network.NpzArray;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server process, killed (SIGKILL) again and again while it trains.
class KilledServerTest {

    private static final int KILLS = Thorough.ON ? 20 : 1;
    private static final int EPOCHS = 6;
    private static final long SEED = 20_261_121;
    private static final int LONGEST_WAIT_MILLIS = 800;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// The name of a dataset that is being imported, and its examples.
    private static final String HALF = "half";

    private static final int ROWS = 1_500_000;

    /// Dropout, batch normalisation, augmentation and an optimizer with a state of its own; a third
    /// of the examples, so that an epoch lasts for a few checkpoints and not for many.
    private static final Plan PLAN =
            PlanTexts.readYaml(
                    """
                    name: Killed
                    dataset: {name: mnist, validation: 40000}
                    architecture: {kind: mlp, hiddenUnits: [64], dropout: 0.2, batchNormalisation: true}
                    learning:
                      epochs: %d
                      augmentation: {shiftPixels: 1, rotationDegrees: 5, scale: 0.1, elasticPixels: 1}
                    """
                            .formatted(EPOCHS));

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;

    @BeforeEach
    void begin() {
        server = start(home());
    }

    @AfterEach
    void end() throws InterruptedException {
        server.process().destroyForcibly().waitFor();
        http.close();
    }

    @Test
    void a_run_ends_with_the_same_weights_as_if_never_killed_and_nothing_is_half_imported()
            throws Exception {
        Path home = home();
        String killed = add(PLAN);
        String waits = add(RunRoom.plan("Waits", 0.02, 1));
        var moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            awaitProgress(home.resolve("runs").resolve(killed));
            Thread.sleep(moments.nextInt(LONGEST_WAIT_MILLIS));
            if (kill == 0) awaitHalfImported();
            server.process().destroyForcibly().waitFor();
            server = start(home);
            if (kill == 0) assertNothingIsImported();
        }
        await(waits);
        List<JsonNode> runs = get("/api/runs").valueStream().toList();
        assertThat(runs)
                .extracting(run -> run.path("id").asString())
                .containsExactly(waits, killed);
        assertThat(runs).extracting(run -> run.path("status").asString()).containsOnly("FINISHED");
        assertThat(get("/api/runs/%s/history".formatted(killed)))
                .extracting(epoch -> epoch.path("epoch").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(state(home, killed)).isEqualTo(uninterrupted());
    }

    @Test
    @Thorough
    void successive_halving_goes_on_where_a_killed_server_left_it() throws Exception {
        String sweep =
                """
                title: Halved
                sweep:
                  halving: {epochs: 1, keepOneIn: 2}
                  fields: {learning.schedule.learningRate: [0.0001, 0.001, 0.003, 0.01]}
                  base:
                    dataset: {name: mnist, validation: 40000}
                    architecture: {kind: mlp, hiddenUnits: [128]}
                    learning: {epochs: 4, batchSize: 32}
                """;
        var request = request("/api/studies").header("Content-Type", "application/yaml");
        send(request.POST(HttpRequest.BodyPublishers.ofString(sweep)));
        send(request("/api/studies/halved/start").POST(HttpRequest.BodyPublishers.noBody()));
        Awaitility.await().atMost(PATIENCE).until(() -> epochs().contains(2)); // the second rung
        server.process().destroyForcibly().waitFor();
        server = start(home());
        Awaitility.await().atMost(PATIENCE).until(() -> epochs().contains(4));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/api/studies/halved").path("hasEnded").asBoolean());
        assertThat(epochs()).containsExactlyInAnyOrder(1, 1, 2, 4);
        assertThat(get("/api/studies/halved").path("remark").asString())
                .isEqualTo("Successive halving let one of 4 runs train to the end.");
    }

    /// Sends a table that takes seconds, and waits until some of it is stored.
    private void awaitHalfImported() throws IOException {
        String rows = "0,1,2,3,4\n1,5,6,7,8\n".repeat(ROWS / 2);
        var sent =
                request("/api/datasets?name=" + HALF)
                        .header("Content-Type", FormFile.TYPE)
                        .POST(FormFile.of("rows.csv", rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(send(sent).path("state").asString()).isEqualTo("IMPORTING");
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> get("/api/datasets/" + HALF).path("progress"),
                        progress ->
                                progress.path("phase").asString().equals("STORING")
                                        && progress.path("done").asInt() > 0);
        assertThat(leftOfImports()).isNotEmpty();
    }

    private void assertNothingIsImported() throws IOException {
        assertThat(get("/api/datasets"))
                .noneMatch(each -> each.path("name").asString().equals(HALF));
        assertThat(leftOfImports()).isEmpty();
    }

    /// All files that an import has while it is under way.
    private List<Path> leftOfImports() throws IOException {
        try (Stream<Path> work = Files.walk(home().resolve("work"));
                Stream<Path> stored = Files.walk(home().resolve("datasets"))) {
            return Stream.concat(work, stored).filter(Files::isRegularFile).toList();
        }
    }

    /// How far the runs of the study are.
    private List<Integer> epochs() {
        return get("/api/studies/halved")
                .path("runs")
                .valueStream()
                .map(run -> get("/api/runs/%s/history".formatted(run.path("id").asString())).size())
                .toList();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private record State(
            List<NpzArray> weights,
            List<NpzArray> optimizer,
            List<NpzArray> firstUpdates,
            List<NpzArray> snapshot) {}

    private State uninterrupted() throws Exception {
        Path home = folder.resolve("uninterrupted");
        try (var room = new RunRoom(home)) {
            CountDownLatch ended = room.when(run -> run.status() == RunStatus.FINISHED);
            Run run = room.add(PLAN, Priority.PERSON);
            RunQueue queue = room.queue();
            queue.start();
            assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            queue.stop();
            return state(home, run.id().value());
        }
    }

    private static State state(Path home, String run) throws IOException {
        Path epoch = home.resolve("runs/%s/epochs/%04d".formatted(run, EPOCHS));
        return new State(
                read(epoch.resolve("weights.npz")),
                read(epoch.resolve("optimizer.npz")),
                read(home.resolve("runs/%s/first-updates.npz".formatted(run))),
                read(epoch.resolve("snapshot.npz")));
    }

    private static List<NpzArray> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Npz.readArrays(in);
        }
    }

    /// Waits until the run has stored something that was not there before.
    private static void awaitProgress(Path run) {
        List<String> before = stored(run);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !stored(run).equals(before));
    }

    private static List<String> stored(Path run) {
        return List.of("interim", "epochs").stream()
                .map(run::resolve)
                .filter(Files::isDirectory)
                .flatMap(each -> Arrays.stream(Objects.requireNonNull(each.toFile().list())))
                .sorted()
                .toList();
    }

    private record Server(Process process, int port) {}

    private static Server start(Path home) {
        try {
            int port = freePort();
            var process =
                    GlypheryProcess.quick(
                            GlypheryProcess.SERVER,
                            List.of(
                                    "--server.port=" + port,
                                    "--glyphery.home=" + home,
                                    "--glyphery.starter-set=false",
                                    "--glyphery.checkpoint-every=200ms"));
            return new Server(process.inheritIO().start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private String add(Plan plan) {
        var request =
                request("/api/runs")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(PlanJson.write(plan)));
        return send(request).path("id").asString();
    }

    private void await(String run) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/api/runs/" + run).path("status").asString().equals("FINISHED"));
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:%d%s".formatted(server.port(), path)));
    }

    /// Sends a request once the server answers.
    private JsonNode send(HttpRequest.Builder request) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () ->
                                JsonMapper.shared()
                                        .readTree(
                                                http.send(request.build(), BodyHandlers.ofString())
                                                        .body()),
                        Objects::nonNull);
    }
}
