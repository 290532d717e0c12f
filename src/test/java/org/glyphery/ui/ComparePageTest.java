package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.training.PlanJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two small runs side by side, and templates beside them.
class ComparePageTest extends BrowserTest {

    @BeforeEach
    void train() throws Exception {
        for (String name : List.of("One", "Two")) {
            glyphery.addFirst(
                    List.of(
                            PlanJson.readYaml(
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

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("One", "Two"));
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
        assertThat(page.locator(".differences li")).hasCount(60);
        assertThat(page.locator(".differences .answers .right")).hasCount(0);
        assertThat(page.locator(".differences li").first().locator(".answers > span")).hasCount(3);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Leave out Templates, nearest mean"))
                .click();
        assertThat(page.locator("h1")).hasText("Compare two runs");
        page.getByText("Show all").click();
        assertThat(page.locator(".plans tbody")).containsText("learning.batchSize");
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
