package org.glyphery.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.glyphery.Glyphery;
import org.glyphery.run.MadeUpRuns;
import org.glyphery.ui.Browser;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How long the Runs page takes with a thousand runs of a hundred epochs in the database: to open
/// in a browser that has never seen it, to sort, to search, and how evenly it scrolls.
final class RunsList {

    private static final int RUNS = 1_000;
    private static final int EPOCHS = 100;
    private static final int TIMES = 9;

    /// Names in sight, top to bottom.
    private static final String NAMES =
            """
            [...document.querySelectorAll('vaadin-grid a.name')]
              .map(name => ({text: name.textContent, top: name.getBoundingClientRect().top}))
              .filter(name => name.top > 0 && name.top < innerHeight)
              .sort((one, other) => one.top - other.top)
              .map(name => name.text)\
            """;

    /// As many as fill the window.
    private static final String ROWS_STAND = "() => " + NAMES + ".length >= 8";

    /// The fewest parameters first.
    private static final String SORTED =
            "() => location.search === '?sort=parameters' && "
                    + NAMES
                    + ".slice(0, 8).every(name => name.startsWith('MLP 16,'))";

    private static final String FOUND = "() => " + NAMES + ".join() .endsWith('seed 777')";

    /// From the first row to the last in ten seconds, a step a frame; how long each frame took, and
    /// whether any row in sight was still without its name.
    private static final String SCROLLING =
            """
            async () => {
              const grid = document.querySelector('vaadin-grid');
              const table = grid.shadowRoot.querySelector('#table');
              const frame = () => new Promise(requestAnimationFrame);
              const height = table.scrollHeight - table.clientHeight;
              const frames = [];
              const begun = await frame();
              for (let before = begun; before - begun < 10_000;) {
                table.scrollTop = height * (before - begun) / 10_000;
                const now = await frame();
                frames.push([now - before, grid.loading ? 1 : 0]);
                before = now;
              }
              return frames;
            }
            """;

    Section measured() {
        try (var glyphery = start()) {
            new MadeUpRuns(glyphery).add(RUNS, EPOCHS);
            var port = glyphery.getEnvironment().getRequiredProperty("local.server.port");
            return measured("http://localhost:%s/runs".formatted(port));
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))), List.of());
        }
    }

    private static ConfigurableApplicationContext start() {
        try {
            var home = Files.createTempDirectory("glyphery-home");
            return new SpringApplication(Glyphery.class)
                    .run(
                            "--server.port=0",
                            "--glyphery.home=" + home,
                            "--glyphery.starter-set=false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section measured(String address) {
        var opened = times(page -> opened(page, address));
        var sorted = times(page -> sorted(page, address));
        var found = times(page -> found(page, address));
        var frames = frames(address);
        var lengths = frames.stream().mapToDouble(List::getFirst).toArray();
        long waiting = frames.stream().filter(frame -> frame.getLast() > 0).count();
        return section(
                List.of(
                        List.of("", "p50, ms", "p95, ms", "longest, ms"),
                        row("opened: rows stand there", opened),
                        row("sorted by a heading", sorted),
                        row("searched, the pause after typing included", found),
                        row("a frame while it scrolls from end to end in 10 s", lengths)),
                List.of(
                        "%d times each, in a browser profile that has never seen the page; browser and server on the same cores. The first opening, on a server just started: %.0f ms."
                                .formatted(TIMES, opened[0]),
                        "While it scrolled, in %d of %d frames rows were still on their way."
                                .formatted(waiting, lengths.length)));
    }

    private static Section section(List<List<String>> table, List<String> notes) {
        return new Section("The Runs page with 1,000 runs of 100 epochs", table, notes);
    }

    private static double[] times(ToDoubleFunction<Page> measured) {
        return IntStream.range(0, TIMES)
                .mapToDouble(_ -> {
                    try (var context = context()) {
                        return measured.applyAsDouble(context.newPage());
                    }
                })
                .toArray();
    }

    private static BrowserContext context() {
        return Browser.shared().newContext(new NewContextOptions().setViewportSize(1440, 900));
    }

    private static double opened(Page page, String address) {
        return timed(() -> {
            page.navigate(address);
            page.waitForFunction(ROWS_STAND);
        });
    }

    private static double sorted(Page page, String address) {
        opened(page, address);
        var heading = new Page.LocatorOptions().setHasText("Parameters");
        return timed(() -> {
            page.locator("vaadin-grid-sorter", heading).click();
            page.waitForFunction(SORTED);
        });
    }

    private static double found(Page page, String address) {
        opened(page, address);
        return timed(() -> {
            page.locator("input[type=search]").fill("seed 777");
            page.waitForFunction(FOUND);
        });
    }

    private static List<List<Double>> frames(String address) {
        try (var context = context()) {
            var page = context.newPage();
            opened(page, address);
            return ((List<?>) page.evaluate(SCROLLING))
                    .stream()
                            .map(frame ->
                                    ((List<?>) frame)
                                            .stream()
                                                    .map(number -> ((Number) number).doubleValue())
                                                    .toList())
                            .toList();
        }
    }

    private static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<String> row(String title, double[] times) {
        return List.of(title, cell(times, 0.5), cell(times, 0.95), cell(times, 1));
    }

    private static String cell(double[] times, double share) {
        return "%.0f".formatted(Quantiles.quantile(times, share));
    }
}
