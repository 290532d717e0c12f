package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page of two runs that train in turns.
class RacePageTest extends BrowserTest {

    private static final String POINTS =
            "place => document.querySelector('line-chart')?.plot?.lines[place]?.points.length ?? 0";

    @AfterEach
    void leave_nothing_behind() {
        glyphery.deleteAll(List.of("Hare", "Tortoise"));
    }

    @Test
    void both_curves_grow_on_one_page_and_one_that_is_paused_leaves_the_other_going_on() {
        RunId race = glyphery.race(plan("Hare", 64), plan("Tortoise", 16));
        var page = context().newPage();
        page.navigate(glyphery.address("/race/" + race));
        assertThat(page.locator("h1")).hasText("Hare against Tortoise");
        awaitEpochs(page, 0, 2);
        awaitEpochs(page, 1, 2);
        assertThat(page.locator(".headline")).hasText(Pattern.compile(".* leads|Level"));
        assertThat(page.locator(".turn").locator("visible=true")).hasCount(1);

        press(page, "Hare", "Pause");
        assertThat(lane(page, "Hare")).containsText("paused");
        int hare = epochs(page, 0);
        awaitEpochs(page, 1, epochs(page, 1) + 3);
        assertThat(epochs(page, 0)).isEqualTo(hare);
        press(page, "Hare", "Resume");
        awaitEpochs(page, 0, hare + 2);

        press(page, "Tortoise", "Cancel Tortoise");
        assertThat(lane(page, "Tortoise")).containsText("cancelled");
        awaitEpochs(page, 0, epochs(page, 0) + 2);
        press(page, "Hare", "Cancel Hare");
        assertThat(page.locator(".headline")).hasText(Pattern.compile(".* won|Level"));
        PagesTest.check(page);
        page.getByText("Compare both").click();
        assertThat(page.locator("h1")).hasText("Compare two runs");
    }

    private static void awaitEpochs(Page page, int place, int epochs) {
        page.waitForFunction(
                "([place, epochs]) => (" + POINTS + ")(place) >= epochs",
                List.of(place, epochs),
                new Page.WaitForFunctionOptions().setTimeout(RunPages.IN_TURN));
    }

    private static int epochs(Page page, int place) {
        return ((Number) page.evaluate(POINTS, place)).intValue();
    }

    private static Locator lane(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name, String button) {
        lane(page, name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Plan plan(String name, int units) {
        return PlanTexts.readYaml(
                """
                name: %s
                dataset: {name: mnist, validation: 1000, first: 4000}
                architecture: {kind: mlp, hiddenUnits: [%d]}
                learning: {epochs: 1000, batchSize: 100}
                """
                        .formatted(name, units));
    }
}
