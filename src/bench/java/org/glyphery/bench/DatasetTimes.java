package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.FormFile;
import org.glyphery.ServerProcess;

/// How fast a dataset is taken in from files of several forms, and how much memory the server has
/// at most meanwhile. MNIST is given away first and then sent to a server just started, as a
/// program would.
final class DatasetTimes {

    private static final Path COLOUR =
            Path.of("..", "shared", "data", "cifar-10", "cifar-10-jpeg.tar.gz");
    private static final long POLL_MILLIS = 100;

    private final List<List<String>> table = new ArrayList<>();

    Section measured() throws InterruptedException {
        table.add(List.of("", "MB sent", "s", "pictures/s", "MiB resident before", "MiB at most"));
        try (var http = HttpClient.newHttpClient()) {
            for (String form : List.of("idx", "csv", "png")) {
                Path file = exported(http, form);
                table.add(row("MNIST as " + form, http, file));
                Files.delete(file);
            }
            if (Files.exists(COLOUR)) {
                table.add(row("60,000 JPEG of 32x32 in colour, tar.gz", http, COLOUR));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Section(
                "A dataset taken in",
                table,
                List.of(
                        "From the first byte sent to state READY, in a server just started with no"
                            + " flags of memory and nothing to train; sender and server on the same"
                            + " cores."));
    }

    private static Path exported(HttpClient http, String form)
            throws IOException, InterruptedException {
        try (var server = new ServerProcess(List.of(), List.of())) {
            var request =
                    HttpRequest.newBuilder(
                            URI.create(
                                    server.address()
                                            + "/api/datasets/mnist/export.zip?as="
                                            + form));
            Path file = Files.createTempFile("mnist", ".zip");
            require(http.send(request.build(), BodyHandlers.ofFile(file)), 200);
            return file;
        }
    }

    private static List<String> row(String title, HttpClient http, Path file)
            throws IOException, InterruptedException {
        try (var server = new ServerProcess(List.of(), List.of())) {
            long before = server.residentMebibytes();
            long begun = System.nanoTime();
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(server.address() + "/api/datasets?name=taken-in"))
                            .header("Content-Type", FormFile.TYPE)
                            .POST(
                                    FormFile.of(
                                            file.getFileName().toString(),
                                            BodyPublishers.ofFile(file)));
            require(http.send(request.build(), BodyHandlers.ofString()), 202);
            awaitReady(server);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    title,
                    "%.1f".formatted(Files.size(file) / 1e6),
                    "%.1f".formatted(seconds),
                    "%.0f".formatted(pictures(server) / seconds),
                    Long.toString(before),
                    Long.toString(server.peakMebibytes()));
        }
    }

    private static void awaitReady(ServerProcess server) throws InterruptedException {
        while (true) {
            var dataset = server.get("/api/datasets/taken-in");
            switch (dataset.path("state").asString()) {
                case "READY" -> {
                    return;
                }
                case "FAILED" -> throw new IllegalStateException(dataset.toString());
                default -> Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static long pictures(ServerProcess server) {
        return server.get("/api/datasets/taken-in")
                .path("splits")
                .valueStream()
                .mapToLong(split -> split.asLong())
                .sum();
    }

    private static void require(HttpResponse<?> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("The server answered " + response.statusCode());
        }
    }
}
