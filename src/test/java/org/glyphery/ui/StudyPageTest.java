package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.glyphery.study.NamedStudies;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A study from its question to its runs in the queue and back.
class StudyPageTest extends BrowserTest {

    @AfterEach
    void delete() {
        List<Plan> plans =
                NamedStudies.all().stream().flatMap(study -> study.plans().stream()).toList();
        glyphery.deleteAll(plans.stream().map(Plan::name).toList());
    }

    @Test
    void a_study_is_started_stopped_and_goes_on() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies"));
        assertThat(page.locator(".studies section")).hasCount(5);
        page.getByText("Recurrent readers").click();
        assertThat(page.locator("h1")).hasText("Recurrent readers");
        assertThat(page).hasTitle("Recurrent readers · Glyphery");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
        assertThat(page.getByText("architecture.cell")).isVisible();

        press(page, "Start");
        assertThat(page.locator(".study [role=status]")).containsText("6 under way");
        var rows = page.locator("figures-table").first().locator("tbody tr");
        assertThat(rows).hasCount(6);
        press(page, "Stop");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
        assertThat(rows.last()).containsText("cancelled");
        press(page, "Go on");
        assertThat(page.locator(".study [role=status]")).containsText("6 under way");
        press(page, "Stop");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
    }

    @Test
    void there_is_no_study_of_another_name() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies/nonsense"));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
