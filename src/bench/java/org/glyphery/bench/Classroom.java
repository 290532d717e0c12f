package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.ServerProcess;
import org.glyphery.StarterHome;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/// A class before one server: many simulated pages on which people draw without a pause, and one
/// real browser whose times count. All of them share the machine's cores.
final class Classroom {

    private static final int PEOPLE = 30;
    private static final long WARM_UP_MILLIS = 30_000;

    /// What the first page has on show, with the starter set alone: the best of each kind.
    private static final List<String> MODELS =
            List.of("templates-nearest-mean", "softmax-regression", "mlp-256", "cnn-16-32");

    Section measured() throws InterruptedException {
        Path home = StarterHome.copy();
        try (var server = new ServerProcess(home, List.of(), List.of())) {
            long alone = server.residentMebibytes();
            List<List<String>> table = new ArrayList<>();
            table.add(PageTimes.HEADINGS);
            String others;
            try (var drawing = new DrawingClass(server.address(), PEOPLE)) {
                Thread.sleep(WARM_UP_MILLIS);
                drawing.waits();
                long begun = System.nanoTime();
                table.add(PageTimes.row("from the pen to the answers", answers(server)));
                for (String path : paths(server))
                    table.add(PageTimes.row(path, loads(server, path)));
                others = sentence(drawing.waits(), (System.nanoTime() - begun) / 1e9);
            }
            return section(table, others, memory(server, alone));
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] answers(ServerProcess server) {
        try (var context = PageTimes.context()) {
            String address = server.address() + "/?models=" + String.join(",", MODELS);
            return PageLatency.waits(context.newPage(), address, MODELS.size());
        }
    }

    private static List<String> paths(ServerProcess server) {
        List<String> paths =
                new ArrayList<>(List.of("/", "/data", "/data/mnist", "/train", "/runs"));
        List<String> runs =
                server.get("/api/runs")
                        .valueStream()
                        .map((JsonNode run) -> run.path("id").asString())
                        .limit(2)
                        .toList();
        paths.add("/runs/" + runs.getFirst());
        paths.add("/compare?runs=" + String.join(",", runs));
        paths.addAll(List.of("/studies", "/studies/templates", "/serving", "/storage"));
        return paths;
    }

    private static double[] loads(ServerProcess server, String path) {
        return PageTimes.of((Page page) ->
                PageTimes.timed(() -> {
                    page.navigate(server.address() + path);
                    page.locator("h1").first().waitFor();
                }));
    }

    private static String sentence(double[] waits, double seconds) {
        return "The others sent %.0f drawings a second and were answered within %.0f ms (p50), %.0f ms (p95), %.0f ms (longest), as a client sees it."
                .formatted(
                        waits.length / seconds,
                        Quantiles.quantile(waits, 0.5),
                        Quantiles.quantile(waits, 0.95),
                        Quantiles.quantile(waits, 1));
    }

    private static String memory(ServerProcess server, long alone) {
        return "The server's resident memory: %d MiB before the first page, %d MiB with all of them open, %d MiB at most."
                .formatted(alone, server.residentMebibytes(), server.peakMebibytes());
    }

    private static Section section(List<List<String>> table, String others, String memory) {
        return new Section(
                "%d people draw at once".formatted(PEOPLE),
                table,
                List.of(
                        "Times of one real browser beside them; pages %d times each, with a profile that has seen nothing, until their heading stands. %s"
                                .formatted(PageTimes.TIMES, others),
                        memory));
    }
}
