package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.Test;

class RunsPageTest extends BrowserTest {

    @Test
    void a_run_that_waits_is_cancelled_and_deleted_in_every_window() {
        var page = runsPage();
        var otherWindow = runsPage();
        glyphery.addLast(List.of(named("Busy", StarterSet.cnn()), named("Unwanted", templates())));
        var row = row(page, "Unwanted");
        assertThat(row).containsText("queued");

        press(row, "Cancel Unwanted");
        assertThat(row).containsText("cancelled");
        assertThat(row(otherWindow, "Unwanted")).containsText("before its first epoch");

        press(row, "Delete Unwanted");
        press(row, "Delete Unwanted for good, with its model");
        assertThat(row).hasCount(0);
        assertThat(row(otherWindow, "Unwanted")).hasCount(0);
        page.reload();
        assertThat(row(page, "Templates, nearest mean")).hasCount(1);
        assertThat(row(page, "Unwanted")).hasCount(0);
        press(row(page, "Busy"), "Cancel Busy");
        assertThat(row(page, "Busy")).containsText("cancelled");
    }

    @Test
    void who_thinks_better_of_deleting_has_lost_nothing() {
        var page = runsPage();
        var row = row(page, "Templates, nearest mean");

        press(row, "Delete Templates, nearest mean");
        assertThat(row).containsText("Delete for good");
        page.keyboard().press("Tab");

        assertThat(row).not().containsText("for good");
        assertThat(row).containsText("82.03 %");
    }

    private Page runsPage() {
        var page = context().newPage();
        page.navigate(glyphery.address("/runs"));
        assertThat(page.locator("h1")).hasText("Runs");
        return page;
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name));
    }

    private static void press(Locator row, String label) {
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Plan templates() {
        return StarterSet.plans().getFirst();
    }

    private static Plan named(String name, Plan plan) {
        return new Plan(name, plan.dataset(), plan.architecture(), plan.learning());
    }
}
