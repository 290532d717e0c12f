package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A run rests and goes on, what it holds is freed, and what was deleted comes back.
class RunCarePageTest extends BrowserTest {

    private static final String RESTS = "Rests";
    private static final String HOLDS = "Holds weights";

    /// A row ends with what can be freed.
    private static final Pattern NOTHING = Pattern.compile("–");

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of(RESTS, HOLDS));
    }

    @Test
    void a_run_rests_and_goes_on_by_a_press_and_the_list_says_so() throws Exception {
        var cnn = StarterSet.cnn();
        glyphery.addFirst(
                List.of(new Plan(RESTS, cnn.dataset(), cnn.architecture(), cnn.learning())));
        glyphery.awaitTraining(RESTS);
        var page = RunPages.open(context(), glyphery, "rests");
        var list = RunsPage.open(context(), glyphery, "/runs?q=" + RESTS);

        RunPages.press(page, "Pause");

        assertThat(page.locator(".run-head .status")).hasText("paused");
        list.shows(RESTS, "paused");
        assertThat(button(page, "Pause")).isHidden();
        RunPages.press(page, "Resume");
        assertThat(page.locator(".run-head .status")).hasText("training");
        list.shows(RESTS, "training");
        assertThat(button(page, "Pause")).isEnabled();
        list.act("Cancel " + RESTS, RESTS);
        list.shows(RESTS, "cancelled");
    }

    @Test
    void storage_tells_what_a_run_holds_and_frees_weights_but_those_of_best_and_last_epoch()
            throws Exception {
        train();
        var page = storage();
        var row = row(page);
        assertThat(row).hasCount(1);
        assertThat(row).not().hasAccessibleName(NOTHING);
        assertThat(button(page, "Choose runs to free weights")).isDisabled();
        row.click(new Locator.ClickOptions().setPosition(16, 18).setForce(true));

        page.getByText(Pattern.compile("^Free \\d.*")).click();

        assertThat(page.locator("vaadin-notification-card")).containsText("freed.");
        assertThat(row).hasAccessibleName(NOTHING);
        assertThat(button(page, "Choose runs to free weights")).isDisabled();
    }

    @Test
    void a_deletion_is_undone_for_ten_seconds_and_from_the_bin_after_that() throws Exception {
        train();
        var list = RunsPage.open(context(), glyphery, "/runs?q=Holds");
        list.act("Delete " + HOLDS, HOLDS);
        list.showsNot(HOLDS);
        var undo = list.button("Undo: %s is in the bin.".formatted(HOLDS));
        undo.click();
        list.shows(HOLDS, "finished");

        list.page().clock().install();
        list.act("Delete " + HOLDS, HOLDS);
        assertThat(undo).isVisible();
        list.page().clock().fastForward(8_000);
        assertThat(undo).isVisible();
        list.page().clock().fastForward(2_500);
        assertThat(undo).isHidden();

        var storage = storage();
        button(storage, "Restore " + HOLDS).click();
        list.shows(HOLDS, "finished");
        list.act("Delete " + HOLDS, HOLDS);
        list.showsNot(HOLDS);
        var again = storage();
        button(again, "Delete %s for good".formatted(HOLDS)).click();
        var sure = "Delete %s for good: sure? Nothing brings it back".formatted(HOLDS);
        assertThat(button(again, "Restore " + HOLDS)).isVisible();
        button(again, sure).click();
        assertThat(again.locator("main")).not().containsText(HOLDS);
    }

    /// A second's work, of which the weights of some epochs are neither the best's nor the last's.
    private void train() throws Exception {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: Holds weights
                                architecture: {kind: linear}
                                dataset: {validation: 1000, first: 1000}
                                learning: {epochs: 4, batchSize: 100}
                                """)));
        glyphery.awaitFinished("holds-weights");
    }

    private Page storage() {
        var page = context().newPage();
        page.navigate(glyphery.address("/storage"));
        assertThat(page.locator("h1")).hasText("Storage");
        return page;
    }

    private static Locator row(Page page) {
        return page.getByRole(
                AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(HOLDS)));
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
