package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glyphery.ServerProcess;
import org.glyphery.dataset.Mnist;
import org.glyphery.ui.Browser;

/// A server under mixed load for minutes: predictions of every form from 32 clients, good and bad
/// uploads, trainings on all of MNIST one after another, a study, and pages opened in a real
/// browser, runs' pages and a comparison among them. What it holds in memory at the end is compared
/// with what it held after a warm-up of the same kind.
final class Soak {

    private static final int CLIENTS = 32;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/train",
                    "/runs",
                    "/studies",
                    "/serving",
                    "/storage",
                    "/studies/templates");
    private static final List<String> KINDS = List.of("cnn", "linear", "mlp", "recurrent");

    /// No more than that: how much of it Java takes is Java's own choice, as for anybody.
    private static final List<String> HEAP = List.of("-Xmx1g");

    private final Duration length = Duration.ofMinutes(Long.getLong("soak.minutes", 10));
    private final List<Double> pages = new ArrayList<>(); // each one's milliseconds
    private int trainings;

    Section measured() throws InterruptedException {
        try (var server = new ServerProcess(HEAP, List.of())) {
            List<String> models = KINDS.stream().map(kind -> trained(server, kind)).toList();
            var requests = SoakRequest.all(models, new Mnist().load(0).test());
            soaked(server, requests, length.dividedBy(2), "warm-up");
            long before = server.residentMebibytes();
            long committedBefore = server.committedHeapMebibytes();
            long heapBefore = server.liveHeapMebibytes();
            pages.clear();
            var clients = soaked(server, requests, length, "soak");
            long after = server.residentMebibytes();
            long committedAfter = server.committedHeapMebibytes();
            return new Section(
                    "%d minutes of mixed load".formatted(length.toMinutes()),
                    clients.table(),
                    List.of(
                            "%d clients, connections that broke: %d. Resident memory %d MiB after the warm-up, %d MiB at the end: %.1f %% more."
                                    .formatted(
                                            CLIENTS,
                                            clients.broken(),
                                            before,
                                            after,
                                            100.0 * (after - before) / before),
                            "Java's heap had %d MiB of them after the warm-up, and %d MiB at the end."
                                    .formatted(committedBefore, committedAfter),
                            "Of Java's heap %d MiB were in use after the warm-up, and %d MiB at the end, each after a full collection."
                                    .formatted(heapBefore, server.liveHeapMebibytes()),
                            "Beside it %d CNNs were trained on 55,000 examples for an epoch each, one after the other, and %d pages opened in a browser, p50 %.0f ms, longest %.0f ms."
                                    .formatted(
                                            trainings,
                                            pages.size(),
                                            Quantiles.quantile(milliseconds(), 0.5),
                                            Quantiles.quantile(milliseconds(), 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] milliseconds() {
        return pages.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String trained(ServerProcess server, String kind) {
        return server.trained(
                "{\"name\": \"%s\", \"architecture\": {\"kind\": \"%s\"}, \"dataset\": {\"validation\": 50000}, \"learning\": {\"epochs\": 1}}"
                        .formatted("Soaked " + kind, kind));
    }

    /// The clients, stopped.
    private SoakClients soaked(
            ServerProcess server, List<SoakRequest> requests, Duration time, String name)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        server.post("/api/studies/templates/start");
        var clients = new SoakClients(server.address(), requests, CLIENTS);
        var training = CompletableFuture.supplyAsync(() -> trainUntil(end, server, name));
        openPages(server, end);
        clients.close();
        trainings = training.join(); // the last one goes on alone to its end
        Thread.sleep(REST);
        return clients;
    }

    /// @return how many
    private static int trainUntil(long end, ServerProcess server, String name) {
        int number = 0;
        while (System.nanoTime() < end) {
            number++;
            server.awaitFinished(
                    server.queued(
                            "{\"name\": \"%s %d\", \"architecture\": {\"kind\": \"cnn\"}, \"learning\": {\"epochs\": 1, \"seed\": %d}}"
                                    .formatted(name, number, number)));
        }
        return number;
    }

    private void openPages(ServerProcess server, long end) throws InterruptedException {
        List<String> addresses = new ArrayList<>(PAGES);
        List<String> runs =
                server.get("/api/runs")
                        .valueStream()
                        .map(run -> run.path("id").asString())
                        .toList();
        runs.forEach(run -> addresses.add("/runs/" + run));
        addresses.add("/compare?runs=" + String.join(",", runs));
        try (var context = Browser.shared().newContext()) {
            for (int number = 0; System.nanoTime() < end; number++) {
                try (Page page = context.newPage()) {
                    long started = System.nanoTime();
                    page.navigate(server.address() + addresses.get(number % addresses.size()));
                    page.locator("h1").waitFor();
                    pages.add((System.nanoTime() - started) / 1e6);
                }
                Thread.sleep(BETWEEN_PAGES);
            }
        }
    }
}
