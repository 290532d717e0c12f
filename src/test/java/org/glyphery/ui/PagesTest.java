package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.glyphery.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest extends BrowserTest {

    private static final int[] WIDTHS = {390, 1440};

    /// What of a page's accessibility depends on colours and sizes.
    private static final List<String> SEEN =
            List.of("color-contrast", "scrollable-region-focusable");

    /// One page load each; colours and sizes change on the page that is there.
    @Test
    void every_page_can_be_used_by_everybody_and_fits_its_window() throws Exception {
        checkDraw();
        checkTrain();
        checkRuns();
        glyphery.awaitFinished("softmax-regression");
        var run = glyphery.run("softmax-regression").path("id").asString();
        checkRun(run);
        var compare =
                open(
                        "/compare?runs=%s,%s"
                                .formatted(run, glyphery.run(NEAREST_MEAN).path("id").asString()),
                        "Compare two runs");
        assertThat(compare.locator(".pairs tbody tr")).hasCount(1);
        assertThat(compare.getByText("they disagree")).isVisible();
        checkAndClose(compare);
        checkAndClose(open("/studies", "Studies"));
        checkAndClose(open("/studies/recurrent", "Recurrent readers"));
        checkAndClose(open("/studies/new", "New study"));
        checkAndClose(open("/api/studies/templates/report.html", "Templates"));
        checkData();
        checkAndClose(open("/serving", "Serving"));
        checkAndClose(open("/storage", "Storage"));
        checkAndClose(open("/nowhere", "There is no such page"));
    }

    private void checkDraw() {
        var draw = drawPage();
        check(draw.page());
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Keep as 1, proposed");
        draw.page().getByText("Models on show").click();
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(1);
        check(draw.page());
        draw.press("Remove this 1 from my digits");
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(0);
        draw.page().close();
    }

    private void checkTrain() {
        var train = open("/train", "Train");
        check(train);
        TrainPages.showFields(train);
        train.locator(".plan-form summary").all().forEach(Locator::click);
        TrainPages.field(train, "learning.epochs").fill("0");
        assertThat(train.locator(".dock .wrong")).isVisible();
        checkAndClose(train);
    }

    private void checkData() {
        var data = open("/data", "Data");
        assertThat(data.locator(".dataset-card").first().locator("canvas")).hasCount(24);
        checkAndClose(data);
        var mnist = open("/data/mnist?class=4&at=9", "MNIST");
        assertThat(mnist.locator("range-histogram")).hasCount(14);
        mnist.getByText("Look closer").click();
        assertThat(mnist.locator(".nearest li")).hasCount(8);
        check(mnist);
        mnist.getByText("About this data").click();
        assertThat(mnist.locator(".about-data canvas").first()).isVisible();
        checkAndClose(mnist);
        checkAndClose(open("/data/fashion-mnist", "Fashion-MNIST"));
    }

    private void checkRuns() {
        var runs = open("/runs?q=nearest&where=test.accuracy%20%3E%3D%200", "Runs");
        assertThat(runs.locator("vaadin-grid .name, vaadin-grid .card").first()).isVisible();
        runs.getByText("Add a filter").click();
        new RunsPage(runs).choose("Templates, nearest mean");
        assertThat(runs.locator(".many")).isVisible();
        checkAndClose(runs);
    }

    private void checkRun(String id) {
        var page = open("/runs/" + id, "Softmax regression");
        assertThat(page.locator(".examples li")).hasCount(60);
        check(page);
        page.getByText("Rename, tag, note").click();
        page.getByText("Download").click();
        checkAndClose(page);
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "360, 740"})
    void the_names_of_all_pages_stand_in_one_line_on_a_phone(int width, int height) {
        var page = open("/storage", "Storage");
        page.setViewportSize(width, height);
        var names = page.locator(".shell nav a");
        assertThat(names).hasCount(8);
        double top = names.first().boundingBox().y;
        for (Locator name : names.all()) {
            var box = name.boundingBox();
            assertThat(box.y).isEqualTo(top);
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void the_list_of_runs_has_exact_numbers_and_links_lead_there_and_back() {
        var page = open("/", "Draw a digit");

        page.getByText("Runs", new Page.GetByTextOptions().setExact(true)).click();

        page.waitForURL(address -> address.endsWith("/runs"));
        assertThat(page).hasTitle("Runs · Glyphery");
        new RunsPage(page).shows("Templates, nearest mean", "finished", "82.03 %", "7,850");
        page.getByText("Draw", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasTitle("Draw · Glyphery");
    }

    /// Pages that stay open go on working, all in one process.
    private static void checkAndClose(Page page) {
        check(page);
        page.close();
    }

    private Page open(String path, String heading) {
        var page = context().newPage();
        page.navigate(glyphery.address(path));
        assertThat(page.locator("h1")).hasText(heading);
        return page;
    }

    /// Everybody can use it, in any window, by any colours: all rules on a phone in light colours,
    /// and what depends on colours and sizes on a wide screen in dark ones; all of them everywhere
    /// with `-Pthorough`.
    static void check(Page page) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                boolean first = width == WIDTHS[0] && scheme == ColorScheme.LIGHT;
                boolean last = width == WIDTHS[1] && scheme == ColorScheme.DARK;
                if (first || Thorough.ON) accept(rules(page));
                else if (last) accept(rules(page).withRules(SEEN));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        PageFit.check(page);
        PictureNames.check(page);
    }

    /// In the page itself, which has no frames of others; otherwise each look opens a page of its
    /// own.
    private static AxeBuilder rules(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).exclude("vaadin-connection-indicator");
    }

    private static void accept(AxeBuilder rules) {
        assertThat(rules.analyze().getViolations()).isEmpty();
    }
}
