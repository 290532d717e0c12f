package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A list of runs that is longer than the window. The queue rests, so that all of them wait.
class BackToListTest extends BrowserTest {

    private static final String TABLE = "document.querySelector('vaadin-grid').$.table";
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 40).mapToObj("Waiting %02d"::formatted).toList();

    @BeforeEach
    void queue() {
        glyphery.pause();
        glyphery.addLast(NAMES.stream().map(BackToListTest::plan).toList());
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(NAMES.reversed());
        glyphery.goOn();
    }

    @Test
    void back_from_a_run_leads_to_the_row_that_one_came_from_and_what_was_asked_for() {
        var page = context().newPage();
        page.navigate(glyphery.address("/runs?q=waiting"));
        assertThat(page.locator("vaadin-grid a.name").first()).isVisible();
        page.locator("vaadin-grid").hover();
        page.mouse().wheel(0, 700);
        page.waitForFunction(TABLE + ".scrollTop >= 700");
        page.waitForTimeout(1_000); // the list still moves rows for a while after the wheel
        var run = inSight(page);
        double before = scrolled(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(run).setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText(run);
        page.goBack();

        assertThat(page).hasURL(glyphery.address("/runs?q=waiting"));
        page.waitForFunction(
                "document.querySelector('vaadin-grid') && " + TABLE + ".scrollTop > 0");
        assertThat(page.getByText(run, new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(scrolled(page)).isCloseTo(before, within(2.0));
    }

    /// The name of a run well within the part of the list that is in sight.
    private static String inSight(Page page) {
        return Objects.requireNonNull(
                (String)
                        page.evaluate(
                                """
                                (list => [...document.querySelectorAll('vaadin-grid a.name')]
                                    .map(link => ({ name: link.textContent, at: link.getBoundingClientRect() }))
                                    .filter(({ at }) => at.height > 0 && at.top > list.top + 150
                                      && at.bottom < Math.min(list.bottom, innerHeight) - 100)[0].name)
                                  (document.querySelector('vaadin-grid').getBoundingClientRect())
                                """));
    }

    private static double scrolled(Page page) {
        return ((Number) page.evaluate(TABLE + ".scrollTop")).doubleValue();
    }

    private static Plan plan(String name) {
        return PlanTexts.readYaml(
                """
                name: %s
                architecture: {kind: linear}
                learning: {epochs: 200, batchSize: 100}
                """
                        .formatted(name));
    }
}
