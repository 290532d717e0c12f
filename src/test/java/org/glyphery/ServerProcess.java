package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Glyphery as a process of its own, so that nothing is measured with it and nothing of it falls
/// with it.
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final String address;

    /// Starts it in an empty home and waits until it answers.
    ///
    /// @param flags of its Java
    /// @param settings of its own
    public ServerProcess(List<String> flags, List<String> settings) throws IOException {
        this(Files.createTempDirectory("glyphery-home"), flags, settings);
    }

    /// Starts it and waits until it answers.
    ///
    /// @param home which it has for itself
    /// @param flags of its Java
    /// @param settings of its own
    public ServerProcess(Path home, List<String> flags, List<String> settings) throws IOException {
        int port = freePort();
        address = "http://localhost:" + port;
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=" + port);
        arguments.add("--glyphery.home=" + home);
        arguments.add("--glyphery.starter-set=false");
        arguments.addAll(settings);
        log = Files.createTempFile("glyphery", ".log");
        process =
                GlypheryProcess.of(flags, GlypheryProcess.SERVER, arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Awaitility.await().atMost(LONGEST).ignoreExceptions().until(this::isUp);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Whether it answers, and can store something.
    public boolean isUp() {
        return get("/actuator/health").path("status").asString().equals("UP");
    }

    /// What it has written so far.
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    /// @param path with its leading slash
    public JsonNode get(String path) {
        return send(request(path));
    }

    /// @param path with its leading slash, asked with an empty body
    public void post(String path) {
        text(request(path).POST(BodyPublishers.noBody()));
    }

    /// @param plan as JSON
    /// @return the model's name, once its run has finished
    public String trained(String plan) {
        String id = queued(plan);
        awaitFinished(id);
        return get("/api/runs/" + id).path("model").asString();
    }

    /// @return the run's id
    public String queued(String plan) {
        return send(request("/api/runs")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(plan)))
                .path("id")
                .asString();
    }

    public void awaitFinished(String id) {
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> get("/api/runs/" + id).path("status").asString().equals("FINISHED"));
    }

    /// MiB that Java's heap has of the system, used or not.
    public long committedHeapMebibytes() {
        return heapMebibytes("jvm_memory_committed_bytes");
    }

    /// MiB of Java's heap in use, once what nobody holds is gone.
    public long liveHeapMebibytes() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(Redirect.DISCARD)
                .start()
                .onExit()
                .join();
        return heapMebibytes("jvm_memory_used_bytes");
    }

    private long heapMebibytes(String meter) {
        double bytes =
                text(request("/actuator/prometheus"))
                        .lines()
                        .filter(line -> line.startsWith(meter + "{area=\"heap\""))
                        .mapToDouble(
                                line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum();
        return Math.round(bytes / (1 << 20));
    }

    /// MiB now, as Linux tells it; 0 elsewhere.
    public long residentMebibytes() {
        return status("VmRSS:");
    }

    /// MiB, the most that it has had so far; 0 where the system is not Linux.
    public long peakMebibytes() {
        return status("VmHWM:");
    }

    private long status(String field) {
        Path status = Path.of("/proc/%d/status".formatted(process.pid()));
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        return JsonMapper.shared().readTree(text(request));
    }

    private String text(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }
}
