package org.glyphery.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.Programs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, shared by all tests of one JVM. Where there is none, tests are
/// skipped with one loud line on a person's machine and fail where CI=true.
public final class Browser {

    /// The headless shell first: it draws no windows around pages, which takes half the work.
    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "chrome");

    /// Two processes of tests, their servers and browsers share the machine's cores.
    private static final double PATIENCE_MILLIS = 30_000;

    private static final boolean CI = "true".equals(System.getenv("CI"));

    private static @Nullable Playwright driver;

    private static com.microsoft.playwright.@Nullable Browser shared;

    private Browser() {}

    public static synchronized com.microsoft.playwright.Browser shared() {
        if (shared == null) {
            shared = launch(executable());
        }
        return shared;
    }

    /// A browser with a profile of its own on disk, in which it keeps scripts that it has compiled:
    /// one without compiles them anew for each page, which takes two fifths of what pages cost. It
    /// has one empty page, and asks pages to stand still: what moves is drawn sixty times a second.
    /// It has no WebGL, since a graphics card that is computed would draw all of each page.
    static BrowserContext withProfile(int width, int height) throws IOException {
        var options =
                new LaunchPersistentContextOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(arguments(List.of()))
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, height);
        return driver().chromium()
                .launchPersistentContext(Files.createTempDirectory("glyphery-browser"), options);
    }

    private static com.microsoft.playwright.Browser launch(Path executable) {
        var options =
                new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(arguments(List.of("--enable-unsafe-swiftshader"))); // WebGL
        return driver().chromium().launch(options);
    }

    private static synchronized Playwright driver() {
        if (driver == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            driver = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        }
        return driver;
    }

    private static List<String> arguments(List<String> more) {
        var arguments = new ArrayList<>(more);
        arguments.addAll(
                List.of(
                        "--disable-gpu",
                        "--process-per-site", // begins a process for each page else
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox"); // Chromium refuses to run as root with its sandbox
        }
        return arguments;
    }

    private static Path executable() {
        Optional<Path> found = named().or(Browser::onThePath);
        if (found.isEmpty()) {
            String sentence =
                    "NO BROWSER: the browser tests did not run. Install Chromium or name it in"
                            + " CHROMIUM.";
            if (CI) {
                throw new AssertionError(sentence);
            }
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    }

    private static Optional<Path> onThePath() {
        return NAMES.stream().flatMap(name -> Programs.onThePath(name).stream()).findFirst();
    }
}
