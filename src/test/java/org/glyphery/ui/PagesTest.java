package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "LIGHT, 390", "DARK, 1440", "DARK, 390"})
    void every_page_can_be_used_by_everybody_and_fits_its_window(ColorScheme scheme, int width)
            throws Exception {
        newContext(new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
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

        check(open("/train", "Train"));
        var runs = open("/runs?q=nearest&where=test.accuracy%20%3E%3D%200", "Runs");
        assertThat(runs.locator("vaadin-grid .name, vaadin-grid .card").first()).isVisible();
        runs.getByText("Add a filter").click();
        new RunsPage(runs).choose("Templates, nearest mean");
        assertThat(runs.locator(".many")).isVisible();
        check(runs);
        glyphery.awaitFinished("softmax-regression");
        var run = glyphery.run("softmax-regression");
        var runPage = open("/runs/" + run.path("id").asString(), "Softmax regression");
        assertThat(runPage.locator(".examples li")).hasCount(60);
        check(runPage);
        runPage.getByText("Rename, tag, note").click();
        runPage.getByText("Download").click();
        check(runPage);
        var ids =
                run.path("id").asString() + "," + glyphery.run(NEAREST_MEAN).path("id").asString();
        var compare = open("/compare?runs=" + ids, "Compare two runs");
        assertThat(compare.locator(".pairs tbody tr")).hasCount(2);
        assertThat(compare.getByText("they disagree")).isVisible();
        check(compare);
        check(open("/studies", "Studies"));
        check(open("/studies/recurrent", "Recurrent readers"));
        check(open("/studies/new", "New study"));
        check(open("/api/studies/templates/report.html", "Templates"));
        check(open("/serving", "Serving"));
        check(open("/nowhere", "There is no such page"));
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

    private Page open(String path, String heading) {
        var page = context().newPage();
        page.navigate(glyphery.address(path));
        assertThat(page.locator("h1")).hasText(heading);
        return page;
    }

    private static void check(Page page) {
        assertThat(
                        new AxeBuilder(page)
                                .exclude("vaadin-connection-indicator")
                                .analyze()
                                .getViolations())
                .isEmpty();
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <="
                                                + " window.innerWidth"))
                .isTrue();
    }
}
