package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glyphery.dataset.Mnist;
import org.glyphery.ui.Browser;

/// A server under mixed load for minutes: predictions of every form from 32 clients, good and bad
/// uploads, two training runs after one another, and pages opened in a real browser. What it holds
/// in memory at the end is compared with what it held after a warm-up of the same kind.
final class Soak {

    private static final int CLIENTS = 32;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final List<String> PAGES =
            List.of("/", "/train", "/runs", "/studies", "/serving", "/studies/depth");

    /// The whole heap is in memory from the start, so that resident memory grows by what lies
    /// outside it alone; what lives in it is told beside.
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

    private final Duration length = Duration.ofMinutes(Long.getLong("soak.minutes", 10));
    private final List<Double> pages = new ArrayList<>(); // each one's milliseconds

    Section measured() throws InterruptedException {
        try (var server = new ServerProcess(HEAP, List.of())) {
            var models =
                    List.of(
                            trained(server, "cnn"),
                            trained(server, "linear"),
                            trained(server, "mlp"),
                            trained(server, "recurrent"));
            var requests = SoakRequest.all(models, new Mnist().load(0).test());
            soaked(server, requests, length.dividedBy(4), "warm-up");
            long before = server.residentMebibytes();
            long heapBefore = server.liveHeapMebibytes();
            pages.clear();
            var clients = soaked(server, requests, length, "soak");
            long after = server.residentMebibytes();
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
                            "Of Java's heap %d MiB were in use after the warm-up, and %d MiB at the end, each after a full collection."
                                    .formatted(heapBefore, server.liveHeapMebibytes()),
                            "Beside it two CNNs were trained one after the other, and %d pages opened in a browser, p50 %.0f ms, longest %.0f ms."
                                    .formatted(
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
        var clients = new SoakClients(server.address(), requests, CLIENTS);
        var training = CompletableFuture.runAsync(() -> trainTwice(server, name));
        openPages(server, System.nanoTime() + time.toNanos());
        training.join();
        clients.close();
        Thread.sleep(REST);
        return clients;
    }

    private static void trainTwice(ServerProcess server, String name) {
        for (int number = 1; number <= 2; number++) {
            server.awaitFinished(
                    server.queued(
                            "{\"name\": \"%s %d\", \"architecture\": {\"kind\": \"cnn\"}, \"dataset\": {\"validation\": 50000}, \"learning\": {\"epochs\": 2}}"
                                    .formatted(name, number)));
        }
    }

    private void openPages(ServerProcess server, long end) throws InterruptedException {
        try (var context = Browser.shared().newContext()) {
            for (int number = 0; System.nanoTime() < end; number++) {
                try (Page page = context.newPage()) {
                    long started = System.nanoTime();
                    page.navigate(server.address() + PAGES.get(number % PAGES.size()));
                    page.locator("h1").waitFor();
                    pages.add((System.nanoTime() - started) / 1e6);
                }
                Thread.sleep(BETWEEN_PAGES);
            }
        }
    }
}
