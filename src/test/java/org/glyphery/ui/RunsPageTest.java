package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsPageTest extends BrowserTest {

    private static final List<String> QUEUED = List.of("Long one", "Earlier", "Later");

    private static final String MEAN = "Templates, nearest mean";

    @Test
    void a_run_that_waits_is_cancelled_and_deleted_in_every_window() {
        var page = open("/runs");
        var otherWindow = open("/runs");
        glyphery.pause();
        glyphery.addLast(List.of(named("Unwanted", templates())));
        page.shows("Unwanted", "queued");

        page.act("Cancel Unwanted", "Unwanted");
        page.shows("Unwanted", "cancelled");
        otherWindow.shows("Unwanted", "before its first epoch");

        page.act("Delete Unwanted", "Unwanted");
        page.showsNot("Unwanted");
        otherWindow.showsNot("Unwanted");
        page.page().reload();
        page.shows(MEAN);
        page.showsNot("Unwanted");
    }

    @Test
    void who_thinks_better_of_deleting_has_lost_nothing() {
        var page = open("/runs");
        var otherWindow = open("/runs");

        page.act("Delete " + MEAN, MEAN);
        page.showsNot(MEAN);
        otherWindow.showsNot(MEAN);
        page.press("Undo: " + MEAN + " is in the bin.");

        page.shows(MEAN, "82.03 %");
        otherWindow.shows(MEAN, "82.03 %");
    }

    @Test
    void a_phone_shows_a_card_a_run() {
        newContext(new NewContextOptions().setViewportSize(390, 844));
        var page = open("/runs?q=nearest");

        page.shows(MEAN, "finished", "closed form", "Test accuracy", "82.03 %");
        page.button("Menu of " + MEAN).click();
        assertThat(page.item("Delete " + MEAN)).isVisible();
    }

    @Test
    void rows_show_what_was_learned_and_keys_move_choose_compare_and_open() {
        var page = open("/runs?q=templates");
        page.shows(MEAN, "82.03 %");
        var pictures = page.page().locator("run-picture canvas:visible");
        assertThat(pictures).hasCount(2);
        page.shows(MEAN, "no validation split");
        var keyboard = page.page().keyboard();

        keyboard.press("j");
        keyboard.press("x");
        assertThat(page.page().locator(".many")).containsText("1 run chosen");
        page.search("templates");
        page.page().locator("input[type=search]").press("x"); // belongs to the field
        page.search("templates");
        page.shows(MEAN);
        page.page().locator("h1").click();
        keyboard.press("j");
        keyboard.press("j");
        keyboard.press("x");
        assertThat(page.page().locator(".many")).containsText("2 runs chosen");

        page.page().getByLabel("Single-letter keys, on all pages").uncheck();
        keyboard.press("x");
        assertThat(page.page().locator(".many")).containsText("2 runs chosen");
        page.page().getByLabel("Single-letter keys, on all pages").check();
        page.page().locator("a.name:text-is(\"%s\"):visible".formatted(MEAN)).focus();
        keyboard.press("Enter");
        assertThat(page.page().locator("h1")).hasText(MEAN);
    }

    @Test
    void the_menu_that_is_open_goes_and_the_focus_stays_with_its_run_when_the_list_changes() {
        glyphery.pause();
        var page = open("/runs");
        page.button("Menu of " + MEAN).click();
        assertThat(page.item("Delete " + MEAN)).isVisible();
        glyphery.addLast(List.of(named("Earlier", templates())));
        page.shows("Earlier");
        assertThat(page.page().locator("run-menu [role=menu]:popover-open")).hasCount(0);

        var name =
                page.page()
                        .locator("a.name:text-is(\"%s\")".formatted(MEAN))
                        .filter(new Locator.FilterOptions().setVisible(true));
        name.focus();
        glyphery.addLast(List.of(named("Later", templates())));
        page.shows("Later");
        assertThat(name).isFocused();
    }

    @Test
    void a_sentence_that_can_be_undone_stays_while_somebody_is_at_it() {
        glyphery.pause();
        glyphery.addLast(List.of(named("Earlier", templates())));
        var page = open("/runs");
        page.act("Cancel Earlier", "Earlier");
        page.shows("Earlier", "cancelled");
        page.act("Delete Earlier", "Earlier");
        var undo = page.button("Undo: Earlier is in the bin.");
        assertThat(undo).isVisible();
        awaitSeconds(page, 10);
        undo.focus();
        awaitSeconds(page, 0); // for as long as it takes
        page.page().locator("h1").click();
        awaitSeconds(page, 10);
        undo.click();
        page.shows("Earlier", "cancelled");
    }

    @Test
    void the_queue_is_paused_and_put_in_another_order_in_every_window() throws Exception {
        glyphery.addLast(
                List.of(
                        named("Long one", StarterSet.cnn()),
                        named("Earlier", templates()),
                        named("Later", templates())));
        var page = open("/runs");
        var otherWindow = open("/runs");
        assertThat(page.waiting().last()).containsText("Later");
        page.page().locator("a.name:text-is(\"Later\"):visible").first().click();
        var state = page.page().locator(".run-head .state");
        assertThat(state).containsText("queued. It waits for");
        otherWindow.press("Pause the queue");
        assertThat(state).containsText("It waits, since the queue is paused");
        otherWindow.press("Go on");
        assertThat(state).containsText("queued. It waits for");
        page.page().goBack();

        page.press("Pause the queue");
        page.press("Train Later earlier");

        assertThat(otherWindow.waiting().last()).containsText("Earlier");
        assertThat(otherWindow.page().locator(".queue")).containsText("The queue is paused");
        page.act("Cancel Long one", "Long one");
        page.shows("Long one", "cancelled");
        page.shows("Earlier", "queued");
        otherWindow.press("Go on");
        glyphery.awaitFinished("earlier");
        page.shows("Earlier", "finished");
        assertThat(otherWindow.page().locator(".queue")).isHidden();
    }

    /// Also where a test failed: others share this Glyphery.
    @AfterEach
    void tidy() {
        glyphery.goOn();
        glyphery.deleteAll(QUEUED);
    }

    private static void awaitSeconds(RunsPage page, int seconds) {
        page.page()
                .waitForFunction(
                        "seconds => document.querySelector('vaadin-notification')?.duration ==="
                                + " 1000 * seconds",
                        seconds);
    }

    private RunsPage open(String address) {
        return RunsPage.open(context(), glyphery, address);
    }

    private static Plan templates() {
        return StarterSet.plans().getFirst();
    }

    private static Plan named(String name, Plan plan) {
        return new Plan(name, plan.dataset(), plan.architecture(), plan.learning());
    }
}
