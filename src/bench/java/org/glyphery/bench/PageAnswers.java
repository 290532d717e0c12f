package org.glyphery.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.glyphery.ui.Browser;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How long the server works on each request of a page while a CNN trains on all cores, by its own
/// access log: what the browser takes on the same cores is left out.
final class PageAnswers {

    private static final int LOADS = 20;

    private final Path folder = temporary();

    Section measured() {
        try (var context =
                        Browser.shared()
                                .newContext(new NewContextOptions().setViewportSize(1440, 900));
                var glyphery = start()) {
            var runs = glyphery.getBean(Runs.class);
            List<Run> added =
                    runs.add(List.of(StarterSet.plans().get(3), StarterSet.cnn()), Priority.PERSON);
            String read = added.getFirst().id();
            awaitStatus(runs, read, RunStatus.FINISHED);
            awaitStatus(runs, added.getLast().id(), RunStatus.RUNNING);
            var port = glyphery.getEnvironment().getRequiredProperty("local.server.port");
            String address = "http://localhost:" + port;
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("page", "p50, ms", "p95, ms", "longest, ms"));
            table.add(row(context, "Draw", address + "/"));
            table.add(row(context, "Train", address + "/train"));
            table.add(row(context, "Runs", address + "/runs"));
            table.add(row(context, "one run", address + "/runs/" + read));
            return section(table);
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))));
        }
    }

    private static Section section(List<List<String>> table) {
        return new Section(
                "Answers of the server for each page while a CNN trains on all cores",
                table,
                List.of(
                        "%d loads each in a browser on the same cores; every request but those for fixed files, the first after the server's start included."
                                .formatted(LOADS)));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("glyphery-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplication(Glyphery.class)
                .run(
                        "--server.port=0",
                        "--glyphery.home=" + folder,
                        "--glyphery.starter-set=false",
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.directory=" + folder.resolve("access"),
                        "--server.tomcat.accesslog.buffered=false",
                        "--server.tomcat.accesslog.pattern=%D %U%q");
    }

    private static void awaitStatus(Runs runs, String id, RunStatus status) {
        Awaitility.await().forever().until(() -> runs.get(id).status() == status);
    }

    private List<String> row(BrowserContext context, String title, String address) {
        int before = answers().size();
        for (int load = 0; load < LOADS; load++) {
            var page = context.newPage();
            page.navigate(address);
            page.locator("main > *").first().waitFor();
            page.close();
        }
        List<Double> answers = answers();
        double[] waits =
                answers.subList(before, answers.size()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return Stream.concat(
                        Stream.of(title),
                        Stream.of(0.5, 0.95, 1.0)
                                .map(share -> "%.0f".formatted(Quantiles.quantile(waits, share))))
                .toList();
    }

    /// In milliseconds, in their order; the line that stays open for news is none.
    private List<Double> answers() {
        try (var files = Files.list(folder.resolve("access"))) {
            var log = files.findFirst().orElseThrow();
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.contains("/VAADIN/") && !line.contains("v-r=push"))
                    .filter(line -> !line.contains(".css") && !line.contains(".svg"))
                    .map(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))) / 1e3)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
