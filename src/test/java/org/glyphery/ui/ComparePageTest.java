package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two small runs side by side, and templates beside them.
class ComparePageTest extends BrowserTest {

    private static final Locator.GetByTextOptions EXACT =
            new Locator.GetByTextOptions().setExact(true);

    @BeforeAll
    static void train() throws Exception {
        var glyphery = RunningGlyphery.shared();
        for (String name : List.of("One", "Two")) {
            glyphery.addFirst(
                    List.of(
                            PlanTexts.readYaml(
                                    """
                                    name: %s
                                    architecture: {kind: linear}
                                    learning: {epochs: %d, batchSize: 2000}
                                    """
                                            .formatted(name, name.equals("One") ? 3 : 4))));
        }
        glyphery.awaitFinished("one");
        glyphery.awaitFinished("two");
    }

    @AfterAll
    static void delete() {
        RunningGlyphery.shared().deleteAll(List.of("One", "Two"));
    }

    @Test
    void runs_that_are_chosen_from_the_list_stand_side_by_side() {
        var list = context().newPage();
        list.navigate(glyphery.address("/runs"));
        var runs = new RunsPage(list);
        runs.choose("One");
        var compare =
                list.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Compare").setExact(true));
        assertThat(compare).isDisabled();
        runs.choose("Two");
        compare.click();

        assertThat(list.locator("h1")).hasText("Compare two runs");
        assertThat(list).hasURL(Pattern.compile(".*/compare\\?runs=.*"));
        assertThat(list.locator(".results tbody tr")).hasCount(2);
        assertThat(list.locator(".plans tbody")).containsText("learning.epochs");
        assertThat(list.locator(".plans tbody tr")).hasCount(1);
        assertThat(list.locator(".verdict")).containsText("Validation chooses");
        assertThat(list.locator(".pairs tbody td")).hasCount(1);
        assertThat(list.locator(".pairs tbody td"))
                .containsText(
                        Pattern.compile("Two .* One, p [=<] [\\d.]+: \\d+ that only the first"));
    }

    @Test
    void the_address_holds_what_is_looked_at_and_runs_can_be_left_out() throws Exception {
        var page = context().newPage();
        String ids = "%s,%s,%s".formatted(id("one"), id("two"), id(NEAREST_MEAN));
        page.navigate(glyphery.address("/compare?runs=" + ids));
        assertThat(page.locator("h1")).hasText("Compare three runs");
        assertThat(points(page)).isEqualTo(List.of(3, 4, 0));
        page.getByText("examples", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("log", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.contains("axis=examples") && url.contains("scale=log"));
        page.getByText(Pattern.compile("^all misread, [\\d,]+$")).click();
        page.waitForURL(url -> url.contains("examples=misread"));
        page.reload();
        assertThat(page.locator("h1")).hasText("Compare three runs");
        page.waitForFunction(
                "() => document.querySelector('line-chart').plot.to === 4 * 55000"
                        + " && document.querySelector('line-chart').plot.logarithmic");
        assertThat(page.locator(".pictures li")).hasCount(28);
        assertThat(page.locator(".pictures .answers .right")).hasCount(0);
        assertThat(page.locator(".pictures li").first().locator(".answers > span")).hasCount(3);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Leave out Templates, nearest mean"))
                .click();
        assertThat(page.locator("h1")).hasText("Compare two runs");
        page.getByText("Show all").click();
        assertThat(page.locator(".plans tbody")).containsText("learning.batchSize");
        page.waitForURL(url -> url.contains("fields=all"));
    }

    @Test
    void a_cell_of_the_matrices_opens_its_pictures_and_a_picture_what_each_run_gives_it()
            throws Exception {
        var page = compare("");
        var second = page.locator("confusion-matrix").nth(1);
        var cell = second.locator("td:not(.right) button[aria-disabled='false']").first();
        var name = Pattern.compile("(\\d) read as (\\d): (\\d+)").matcher(label(cell));
        assertThat(name.matches()).isTrue();
        cell.click();

        page.waitForURL(url -> url.contains("cell=%s-%s".formatted(name.group(1), name.group(2))));
        assertThat(page.locator("confusion-matrix button[aria-pressed='true']")).hasCount(3);
        var pictures = page.locator(".pictures li");
        assertThat(pictures.first())
                .containsText(Pattern.compile("^\\s*%s\\s".formatted(name.group(1))));
        var counts = Pattern.compile("(\\d+) by Two alone, (\\d+) by One alone, (\\d+) by both\\.");
        var shares = counts.matcher(page.locator(".pictures .note").textContent());
        assertThat(shares.matches()).isTrue();
        int alone = Integer.parseInt(shares.group(2));
        int both = Integer.parseInt(shares.group(3));
        assertThat(alone + both).isEqualTo(Integer.parseInt(name.group(3)));
        assertThat(pictures)
                .hasCount(Math.min(28, Integer.parseInt(shares.group(1)) + alone + both));

        pictures.last().locator("button").click();
        var answers = page.locator(".example [role=listitem]");
        assertThat(answers.locator(".name i")).hasCount(2);
        var said =
                "One, best( and last)? epoch: reads \\d with \\d+\\.\\d\\d %; \\d gets"
                        + " \\d+\\.\\d\\d %";
        assertThat(answers.first()).containsText(Pattern.compile(said));
        assertThat(answers.first().locator(".cell")).hasCount(10);
        String title = page.locator(".example h3").textContent();
        page.reload();
        assertThat(page.locator(".example h3")).hasText(title);
        assertThat(page.locator("confusion-matrix button[aria-pressed='true']")).hasCount(3);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close this example"))
                .click();
        assertThat(page.locator(".example")).isHidden();
    }

    @Test
    void the_matrices_are_those_of_the_epoch_that_the_slider_stands_on() throws Exception {
        var page = compare("&epoch=1");
        assertThat(page.locator("confusion-matrix .head").first()).containsText("Two, epoch 1");
        String before = page.locator("confusion-matrix tbody").first().textContent();
        page.locator(".mistakes input[type=range]").press("ArrowRight");
        page.waitForURL(url -> url.contains("epoch=2"));
        assertThat(page.locator("confusion-matrix .head").first()).containsText("Two, epoch 2");
        assertThat(page.locator("confusion-matrix .head").nth(1)).containsText("One, epoch 2");
        assertThat(page.locator("confusion-matrix tbody").first()).not().hasText(before);
        page.locator("select[aria-label='First run']").selectOption("One");
        assertThat(page.locator("confusion-matrix .head").first()).containsText("One, epoch 2");
        assertThat(page.locator("confusion-matrix .head").nth(1)).containsText("Two, epoch 2");
    }

    @Test
    void live_epochs_leave_what_a_person_has_zoomed_to_and_cost_no_reload() throws Exception {
        var plan =
                """
                name: Endless
                architecture: {kind: linear}
                learning: {epochs: 200, batchSize: 128}
                """;
        glyphery.addFirst(List.of(PlanTexts.readYaml(plan)));
        var page = context().newPage();
        page.navigate(glyphery.address("/compare?runs=%s,%s".formatted(id("one"), id("endless"))));
        page.evaluate("window.stays = true");
        awaitPoints(page, 3);
        page.locator("line-chart").getByLabel("Look closer").click();
        var span = RunPages.span(page);
        int before = points(page).getLast();
        awaitPoints(page, before + 2);

        assertThat(RunPages.span(page)).isEqualTo(span);
        assertThat(span.getLast() - span.getFirst()).isLessThan(120);
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        assertThat(page.locator(".results tbody tr").last()).containsText("so far");
        page.getByText("Whole run").click();
        assertThat(RunPages.span(page)).containsExactly(1.0, 200.0);
        glyphery.deleteAll(List.of("Endless"));
    }

    @Test
    void what_is_opened_stays_where_more_pictures_were_asked_for() throws Exception {
        var page = compare("&epoch=0&examples=misread");
        assertThat(page.locator("confusion-matrix .head").first()).containsText("epoch 1");
        page.getByText(Pattern.compile("^Show \\d+ more$")).click();
        assertThat(page.locator(".pictures li")).hasCount(88);
        page.locator(".pictures li button").nth(80).click();
        assertThat(page.locator(".example .name i")).hasCount(2);
        assertThat(page.locator(".pictures li")).hasCount(88);
        assertThat(page.locator(".plans tbody tr")).hasCount(1);
    }

    @Test
    void a_run_that_is_gone_is_left_out_of_what_an_address_asks_for() throws Exception {
        var page = compare("&x=parameters&curve=accuracy");
        String address = page.url().replace("runs=", "runs=" + "0".repeat(32) + ",");
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("Compare two runs");
        assertThat(page.locator(".curves h2")).hasText("Validation accuracy");
    }

    @Test
    void smoothing_leaves_the_exact_curve_behind_and_stays_in_the_address() throws Exception {
        var page = compare("");
        page.locator(".smoothing input").focus();
        page.keyboard().press("End");
        page.waitForURL(url -> url.contains("smoothing=99"));
        page.waitForFunction(
                "() => document.querySelector('line-chart').plot.lines[1].behind.length === 4");
        page.reload();
        page.waitForFunction(
                "() => document.querySelector('line-chart')?.plot?.lines[1].behind.length === 4");
        assertThat(page.locator(".smoothing")).containsText("99 %");
    }

    @Test
    void tables_curves_and_plots_can_be_taken_along() throws Exception {
        var page = compare("");
        page.getByText("Download").click();
        var results = text(page, () -> page.getByText("Results, CSV").click());
        assertThat(results.lines()).hasSize(3);
        assertThat(results).contains("answerMilliseconds", "f1.9", "plan.learning.epochs", "One");
        assertThat(text(page, () -> page.getByText("Curves, CSV").click()).lines()).hasSize(8);
        assertThat(text(page, () -> page.getByText("Curves, JSON").click())).startsWith("[{\"id\"");
        for (String plot :
                List.of("line-chart", "confusion-matrix", "scatter-chart", "parallel-chart")) {
            var head = page.locator(plot).first();
            assertThat(text(page, () -> head.getByText("SVG", EXACT).click()))
                    .startsWith("<svg")
                    .contains("</svg>");
            byte[] png = bytes(page, () -> head.getByText("PNG", EXACT).click());
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(picture.getWidth()).isGreaterThan(800);
        }
    }

    private Page compare(String more) throws Exception {
        var page = context().newPage();
        page.navigate(
                glyphery.address("/compare?runs=%s,%s%s".formatted(id("one"), id("two"), more)));
        assertThat(page.locator("h1")).hasText("Compare two runs");
        return page;
    }

    private static String label(Locator button) {
        return Objects.requireNonNull(button.getAttribute("aria-label"));
    }

    private static void awaitPoints(Page page, int count) {
        page.waitForFunction(
                "count => document.querySelector('line-chart')?.plot?.lines.at(-1).points.length >="
                        + " count",
                count,
                new Page.WaitForFunctionOptions().setTimeout(RunPages.IN_TURN));
    }

    private static byte[] bytes(Page page, Runnable click) throws IOException {
        try (var stream = page.waitForDownload(click).createReadStream()) {
            return stream.readAllBytes();
        }
    }

    private static String text(Page page, Runnable click) throws IOException {
        return new String(bytes(page, click), StandardCharsets.UTF_8);
    }

    @Test
    void what_cannot_be_compared_gets_a_sentence() {
        var page = context().newPage();
        page.navigate(glyphery.address("/compare?runs=nobody,knows"));
        assertThat(page.locator("main")).containsText("Choose some on the page Runs");
        assertThat(page.locator(".sheets")).isHidden();
    }

    private String id(String model) throws Exception {
        return glyphery.run(model).path("id").asString();
    }

    private static List<Integer> points(Page page) {
        page.waitForFunction("() => document.querySelector('line-chart')?.plot");
        var counts =
                (List<?>)
                        page.evaluate(
                                "document.querySelector('line-chart').plot.lines.map(line =>"
                                        + " line.points.length)");
        return counts.stream().map(count -> ((Number) count).intValue()).toList();
    }
}
