package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.glyphery.Glyphery;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.RunId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How long the server takes to answer with a page while a CNN trains on all its cores. Asked for
/// as a browser asks, but by a plain HTTP client: the browsers of a class are on other machines.
final class PageAnswers {

    private static final int LOADS = 25;
    private static final long PAUSE_MILLIS = 300;

    Section measured() throws InterruptedException {
        try (var glyphery = start()) {
            var runs = glyphery.getBean(Runs.class);
            List<Run> added =
                    runs.add(List.of(StarterSet.plans().get(3), StarterSet.cnn()), Priority.PERSON);
            RunId read = added.getFirst().id();
            RunId cnn = added.getLast().id();
            awaitStatus(runs, read, RunStatus.FINISHED);
            awaitStatus(runs, cnn, RunStatus.RUNNING);
            var port = glyphery.getEnvironment().getRequiredProperty("local.server.port");
            String server = "http://localhost:" + port;
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("page", "first, ms", "p50, ms", "p95, ms", "longest but first, ms"));
            table.add(row("Draw", server, ""));
            table.add(row("Train", server, "train"));
            table.add(row("Runs", server, "runs"));
            table.add(row("one run", server, "runs/" + read));
            if (runs.get(cnn).status() != RunStatus.RUNNING) {
                throw new IllegalStateException("The CNN was done before the pages were");
            }
            return new Section(
                    "Pages, answered while a CNN trains on all cores",
                    table,
                    List.of(
                            "%d loads each on a server just started, by a plain HTTP client on the same cores; from asking to the last byte of the page's content, three requests one after the other."
                                    .formatted(LOADS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() throws IOException {
        return new SpringApplication(Glyphery.class)
                .run(
                        "--server.port=0",
                        "--glyphery.home=" + Files.createTempDirectory("glyphery-home"),
                        "--glyphery.starter-set=false");
    }

    private static void awaitStatus(Runs runs, RunId id, RunStatus status) {
        Awaitility.await().forever().until(() -> runs.get(id).status() == status);
    }

    private static List<String> row(String title, String server, String path)
            throws IOException, InterruptedException {
        double first = milliseconds(server, path);
        double[] waits = new double[LOADS - 1];
        for (int load = 0; load < waits.length; load++) {
            Thread.sleep(PAUSE_MILLIS);
            waits[load] = milliseconds(server, path);
        }
        return Stream.concat(
                        Stream.of(title, "%.0f".formatted(first)),
                        Stream.of(0.5, 0.95, 1.0)
                                .map(share -> "%.0f".formatted(Quantiles.quantile(waits, share))))
                .toList();
    }

    private static double milliseconds(String server, String path)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var _ = new SimulatedPage(server, path)) {
            return (System.nanoTime() - begun) / 1e6;
        }
    }
}
