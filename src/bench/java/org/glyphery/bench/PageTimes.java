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
import org.glyphery.ui.Browser;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How long pages take in a browser, each time with a profile that has never seen them. Browser and
/// server share the machine's cores.
final class PageTimes {

    static final int TIMES = 9;

    static final List<String> HEADINGS = List.of("", "p50, ms", "p95, ms", "longest, ms");

    private PageTimes() {}

    /// A server with a home of its own and nothing to train.
    static ConfigurableApplicationContext server() {
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

    /// @param path with a slash before it
    static String address(ConfigurableApplicationContext server, String path) {
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        return "http://localhost:%s%s".formatted(port, path);
    }

    /// @param measured milliseconds
    static double[] of(ToDoubleFunction<Page> measured) {
        return IntStream.range(0, TIMES)
                .mapToDouble(_ -> {
                    try (var context = context()) {
                        return measured.applyAsDouble(context.newPage());
                    }
                })
                .toArray();
    }

    static BrowserContext context() {
        return Browser.shared().newContext(new NewContextOptions().setViewportSize(1440, 900));
    }

    /// @return milliseconds
    static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /// A row below [#HEADINGS].
    static List<String> row(String title, double[] times) {
        return List.of(title, cell(times, 0.5), cell(times, 0.95), cell(times, 1));
    }

    private static String cell(double[] times, double share) {
        return "%.0f".formatted(Quantiles.quantile(times, share));
    }
}
