package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glyphery.ServerProcess;
import org.junit.jupiter.api.Test;

/// Photographs every page at every width in both colour schemes: with something on it, empty, while
/// it loads, without its server and after a failure. Nothing is asserted of how they look; somebody
/// looks at `target/contact-sheet`. No part of the build: `./mvnw test -Dtest=ContactSheet`.
class ContactSheet extends BrowserTest {

    private static final Path FOLDER = Path.of("target", "contact-sheet");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private static final List<Window> WINDOWS =
            List.of(
                    new Window(1440, 900),
                    new Window(1024, 768),
                    new Window(768, 1024),
                    new Window(390, 844));

    /// A window, in CSS pixels.
    private record Window(int width, int height) {

        String file(String state, ColorScheme scheme) {
            return "%s-%d-%s.png".formatted(state, width, scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    private final List<String> states = new ArrayList<>();

    @Test
    void photographs_all_pages() throws Exception {
        Files.createDirectories(FOLDER);
        glyphery.awaitFinished("cnn-16-32");
        photographPages();
        photographAnswers();
        photographTrouble();
        try (var empty = new ServerProcess(List.of(), List.of())) {
            for (String path : List.of("", "train", "runs", "studies", "serving", "storage")) {
                photograph("empty-" + name(path), open(empty.address() + "/" + path));
            }
        }
        for (Window window : WINDOWS) {
            for (ColorScheme scheme : SCHEMES) writeSheet(window, scheme);
        }
    }

    private void photographPages() throws IOException, InterruptedException {
        var cnn = glyphery.run("cnn-16-32").path("id").asString();
        var mlp = glyphery.run("mlp-256").path("id").asString();
        List<String> paths =
                List.of(
                        "",
                        "data",
                        "data/mnist",
                        "train",
                        "runs",
                        "runs/" + cnn,
                        "runs/" + cnn + "?tab=network",
                        "runs/" + cnn + "?tab=map",
                        "runs/" + cnn + "?tab=mistakes",
                        "runs/" + cnn + "?tab=health",
                        "compare?runs=" + cnn + "," + mlp,
                        "studies",
                        "studies/templates",
                        "studies/new",
                        "serving",
                        "storage",
                        "nowhere");
        for (String path : paths) {
            String name = name(path.replace(cnn, "cnn").replace("," + mlp, ""));
            photograph(name, open(glyphery.address("/" + path)));
        }
    }

    private void photographAnswers() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(7));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "7");
        photograph("draw-answered", draw.page());
        var unsure = drawPage();
        unsure.draw(DrawnDigits.strokes(1));
        unsure.draw(DrawnDigits.strokes(0));
        photograph("draw-scribbled", unsure.page());
    }

    /// What is asked for stays unanswered while the picture is taken, and the server is not there.
    private void photographTrouble() {
        for (String path : List.of("", "data", "train", "runs", "studies", "serving")) {
            var loading = context().newPage();
            loading.route("**/?v-r=uidl*", _ -> {});
            loading.navigate(glyphery.address("/" + path));
            photograph("loading-" + name(path), loading);
            var offline = open(glyphery.address("/" + path));
            offline.route("**/mark.svg*", route -> route.abort());
            assertThat(offline.getByText("does not answer").first()).isAttached();
            photograph("offline-" + name(path), offline);
        }
    }

    private Page open(String address) {
        var page = context().newPage();
        page.navigate(address);
        assertThat(page.locator("h1").first()).isVisible();
        return page;
    }

    private static String name(String path) {
        return path.isEmpty() ? "draw" : path.replaceAll("[^a-z0-9]+", "-");
    }

    /// Takes the page at each width in each scheme, and closes it.
    private void photograph(String state, Page page) {
        states.add(state);
        for (Window window : WINDOWS) {
            page.setViewportSize(window.width(), window.height());
            for (ColorScheme scheme : SCHEMES) {
                page.emulateMedia(
                        new EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
                page.waitForTimeout(300); // what came into sight asks for its pictures
                page.screenshot(
                        new ScreenshotOptions()
                                .setPath(FOLDER.resolve(window.file(state, scheme))));
            }
        }
        page.close();
    }

    /// One picture of all states, each with its name.
    private void writeSheet(Window window, ColorScheme scheme) throws IOException {
        var figures = new StringBuilder();
        for (String state : states) {
            figures.append(
                    "<figure><img src='%s'><figcaption>%s</figcaption></figure>"
                            .formatted(window.file(state, scheme), state));
        }
        String name = window.file("sheet", scheme);
        Path html = FOLDER.resolve(name.replace(".png", ".html"));
        Files.writeString(
                html,
                """
                <!doctype html><meta charset="utf-8"><title>Contact sheet</title>
                <style>
                  body { display: grid; grid-template-columns: repeat(auto-fill, 340px); gap: 16px; font: 14px sans-serif }
                  figure { margin: 0 } img { width: 100%; outline: 1px solid #888 }
                </style>
                """
                        + figures);
        var sheet = context().newPage();
        sheet.setViewportSize(1800, 1000);
        sheet.navigate(html.toUri().toString());
        Locator pictures = sheet.locator("img");
        assertThat(pictures).hasCount(states.size());
        sheet.screenshot(new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name)));
        sheet.close();
    }
}
