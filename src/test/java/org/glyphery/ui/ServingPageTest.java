package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.glyphery.Programs;
import org.glyphery.dataset.Digits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs that the page shows are run as they stand there; each draws a seven and asks for
/// it.
class ServingPageTest extends BrowserTest {

    private static final String MODEL = "mlp-256";
    private static final Pattern PROBABILITIES = Pattern.compile("\\[\\[(.*?)]]");

    @TempDir Path folder;

    @BeforeEach
    void train() throws IOException, InterruptedException {
        glyphery.awaitFinished(MODEL);
    }

    @Test
    void the_program_in_java_runs_as_it_is_shown() throws Exception {
        var code = code("java");
        assertThat(code).containsText("/v1/models/%s:predict".formatted(MODEL));
        Path file = Files.writeString(folder.resolve("Predict.java"), text(code));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        Assertions.assertThat(label(run(java.toString(), file.toString()))).isEqualTo(7);
    }

    @Test
    void the_program_in_python_runs_as_it_is_shown() throws Exception {
        Path file = Files.writeString(folder.resolve("predict.py"), text(code("python")));
        String answered = run(Programs.required("python3"), file.toString());
        Assertions.assertThat(answered).startsWith("7 0.");
    }

    @Test
    void the_program_in_javascript_runs_as_it_is_shown() throws Exception {
        Path file = Files.writeString(folder.resolve("predict.mjs"), text(code("javascript")));
        Assertions.assertThat(run(Programs.requiredNode(), file.toString())).startsWith("7 0.");
    }

    /// The request that the page itself has sent, in every language: each is answered as the page
    /// was.
    @Test
    void a_drawing_is_sent_as_it_stands_there_and_so_do_the_programs() throws Exception {
        var page = page("?model=" + MODEL);
        var live = page.locator("serving-request");
        assertThat(live.locator("pre.answer")).containsText("{\"label\":7,\"class\":\"7\"");
        drawOne(page, live.locator("digit-pad"));
        assertThat(live.locator("pre.answer")).containsText("{\"label\":1,\"class\":\"1\"");
        assertThat(live.locator(".verdict strong")).hasText("1");
        assertThat(live.locator(".travels")).containsText(Pattern.compile("✓ 200\\s+[\\d.]+ ms"));
        assertThat(live.locator("pre.request")).containsText("POST /api/ink/predictions HTTP/1.1");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertAnswersOne(page, "Java", "Ask.java", java, "\"class\":\"1\"");
        assertAnswersOne(page, "Python", "ask.py", Programs.required("python3"), "1");
        assertAnswersOne(page, "JavaScript", "ask.mjs", Programs.requiredNode(), "1");
        Programs.required("curl");
        assertAnswersOne(page, "curl", "ask.sh", Programs.required("bash"), "\"class\":\"1\"");
        assertNoAnswerOfAnother(page, live);
    }

    /// A model of photographs is chosen while the one before is still to answer.
    private static void assertNoAnswerOfAnother(Page page, Locator live) {
        var held = new ArrayList<Route>();
        page.route("**/api/ink/predictions", held::add);
        page.waitForRequest(
                "**/api/ink/predictions", () -> live.evaluate("panel => { panel.version = 2; }"));
        live.evaluate("panel => { panel.name = 'photographs'; panel.reads = 'pictures'; }");
        assertThat(live.locator(".note")).containsText("choose a file");
        page.waitForResponse("**/api/ink/predictions", () -> held.getFirst().resume()).finished();
        page.unroute("**/api/ink/predictions");
        page.evaluate("() => new Promise(done => setTimeout(done, 100))");
        assertThat(live.locator("pre.answer")).isEmpty();
        assertThat(live.locator(".verdict")).hasCount(0);
        live.evaluate("panel => { panel.name = '%s'; panel.reads = 'ink'; }".formatted(MODEL));
        // What was drawn before lies there again, and is answered.
        assertThat(live.locator(".note")).hasText("Each state of the drawing is sent.");
        assertThat(live.locator("pre.answer")).not().isEmpty();
    }

    private static void drawOne(Page page, Locator pad) {
        var box = pad.boundingBox();
        double middle = box.x + box.width / 2;
        page.mouse().move(middle, box.y + 0.15 * box.height);
        page.mouse().down();
        page.mouse().move(middle, box.y + 0.85 * box.height, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }

    private void assertAnswersOne(
            Page page, String language, String file, String program, String answer)
            throws Exception {
        var live = page.locator("serving-request");
        live.getByText(language, new Locator.GetByTextOptions().setExact(true)).click();
        Path written =
                Files.writeString(folder.resolve(file), live.locator("pre.request").textContent());
        Assertions.assertThat(run(program, written.toString())).as(language).contains(answer);
    }

    /// A name is made, promoted and rolled back by presses, and asked meanwhile.
    @Test
    void a_name_leads_to_one_run_after_the_other() {
        var page = page("");
        var names = page.locator(".names");
        names.getByLabel("New name").fill("reader on the page");
        names.getByText("Serve", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(names.locator(".new-name .problem")).containsText("joined by hyphens");
        names.getByLabel("New name").fill("page-reader");
        names.getByLabel("Model to serve").selectOption(new SelectOption().setLabel("MLP 256"));
        names.getByText("Serve", new Locator.GetByTextOptions().setExact(true)).click();
        var card = names.locator(".name-card");
        assertThat(card.locator(".serves")).containsText("Version 1 · MLP 256");
        var answer = page.locator("serving-request pre.answer");
        assertThat(answer).containsText("\"name\":\"page-reader\",\"version\":1");
        assertThat(card.getByText("Roll back", new Locator.GetByTextOptions().setExact(true)))
                .isDisabled();

        card.getByLabel("Run to promote to page-reader")
                .selectOption(new SelectOption().setLabel("Templates, nearest mean"));
        card.getByLabel("Promote to page-reader", new Locator.GetByLabelOptions().setExact(true))
                .click();
        assertThat(card.locator(".serves")).containsText("Version 2 · Templates, nearest mean");
        assertThat(page).hasURL(Pattern.compile("[?&]model=page-reader"));
        assertThat(answer).containsText("\"name\":\"page-reader\",\"version\":2");
        page.reload();
        assertThat(answer).containsText("\"name\":\"page-reader\",\"version\":2");
        assertThat(card.locator(".load-words")).containsText("none failed");

        card.getByText("Roll back to version 1").click();
        assertThat(card.locator(".serves")).containsText("Version 1 · MLP 256");
        card.getByText("History").click();
        assertThat(card.locator(".history li").first()).containsText("Rolled back to version 1");
        card.getByLabel("Delete the name page-reader").click();
        assertThat(card).hasCount(0);

        serve(page, MODEL); // meanwhile, by somebody else
        page.getByLabel("Undo: Nothing is served under").click();
        assertThat(page.locator("vaadin-notification-card").last())
                .containsText("\"page-reader\" has been changed meanwhile");
        card.getByLabel("Delete the name page-reader").click();
        assertThat(card).hasCount(0);
    }

    private static void serve(Page page, String run) {
        page.evaluate(
                """
                run => fetch('/api/served-names/page-reader', {
                    method: 'PUT',
                    headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({run})})
                """,
                run);
    }

    @Test
    void the_commands_for_curl_run_as_they_are_shown() throws Exception {
        Files.write(folder.resolve("seven.png"), picture());
        Path file = Files.writeString(folder.resolve("predict.sh"), text(code("curl")));
        Programs.required("curl");
        String answered = run(Programs.required("bash"), file.toString());
        Assertions.assertThat(answered)
                .contains("\"file\":\"seven.png\"", "\"model\":\"%s\"".formatted(MODEL));
        Assertions.assertThat(label(answered.substring(answered.indexOf("{\"predictions\""))))
                .isEqualTo(7);
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_outlives_a_reload() {
        var page = page("");
        page.getByLabel("Model", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("MLP 256"));
        var programs = page.locator(".programs");
        programs.getByText("Last", new Locator.GetByTextOptions().setExact(true)).click();
        programs.getByText("Python", new Locator.GetByTextOptions().setExact(true)).click();
        var code = page.locator(".programs pre");
        assertThat(code).containsText("/v1/models/%s/labels/last:predict".formatted(MODEL));
        for (String part : List.of("model=" + MODEL, "label=last", "in=python")) {
            assertThat(page).hasURL(Pattern.compile("[?&]" + part));
        }
        page.reload();
        assertThat(code).containsText("/v1/models/%s/labels/last:predict".formatted(MODEL));
        assertThat(code).containsText("import urllib.request");
    }

    /// The page asks the model while it is open, and looks again by itself.
    @Test
    void a_model_is_in_memory_once_it_is_asked() {
        var page = page("");
        page.evaluate(
                """
                model => fetch(`/v1/models/${model}:predict`, {
                    method: 'POST',
                    headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({instances: [Array(784).fill(0)]})})
                """,
                MODEL);
        var memory = page.locator(".memory");
        assertThat(memory).containsText("glyphery.serving.memory");
        assertThat(memory.locator("tbody tr").first()).containsText("MLP 256");
    }

    private Page page(String query) {
        var page = context().newPage();
        page.navigate(glyphery.address("/serving" + query));
        return page;
    }

    private Locator code(String language) {
        return page("?model=%s&in=%s".formatted(MODEL, language)).locator(".programs pre");
    }

    /// The program, once the page knows its own address.
    private String text(Locator code) {
        assertThat(code).containsText(glyphery.address("/"));
        return code.textContent();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        float[] pixels = Digits.mnist().test().glyph(0).pixels();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            int grey = Math.round(255 * pixels[pixel]);
            image.getRaster().setSample(pixel % 28, pixel / 28, 0, grey);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// The most probable digit of an answer in TensorFlow Serving's form.
    private static int label(String answer) {
        var matcher = PROBABILITIES.matcher(answer);
        Assertions.assertThat(matcher.find()).as(answer).isTrue();
        double[] probabilities =
                Pattern.compile(",")
                        .splitAsStream(matcher.group(1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) best = label;
        }
        return best;
    }

    /// @return what it writes, its errors left out
    private String run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(Redirect.DISCARD)
                        .start();
        String said;
        try (var out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        Assertions.assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Assertions.assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
