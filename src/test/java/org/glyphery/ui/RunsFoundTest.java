package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sorting, filtering and several at once. The queue rests, so that all runs wait, but where one
/// must train.
class RunsFoundTest extends BrowserTest {

    private static final String MEAN = "Templates, nearest mean";
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);
    private static final String DOT = "Templates, dot product";

    @BeforeEach
    void queue() {
        glyphery.pause();
        glyphery.addLast(
                List.of(batches("Holds", 128), batches("Small", 16), batches("Large", 512)));
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("Small", "Large", "Holds", "Newcomer"));
        glyphery.goOn();
    }

    @Test
    void a_heading_sorts_and_the_address_keeps_it() {
        var page = open("/runs?q=templates");
        page.shows(MEAN);

        page.sortBy("Test accuracy");
        page.awaitAddress("q=templates", "sort=test.accuracy");
        firstIs(page, DOT);
        page.sortBy("Test accuracy");
        page.awaitAddress("q=templates", "sort=-test.accuracy");
        firstIs(page, MEAN);

        page.page().reload();
        firstIs(page, MEAN);
        var heading =
                page.page()
                        .getByRole(
                                AriaRole.COLUMNHEADER,
                                new Page.GetByRoleOptions().setName("Test accuracy"));
        assertThat(heading).hasAttribute("aria-sort", "descending");
    }

    @Test
    void columns_are_chosen_and_the_address_keeps_them() {
        var page = open("/runs?q=templates");
        page.page().getByText("Columns", EXACT).click();
        page.tick("Best epoch");
        page.page().getByLabel("Add a column").selectOption("architecture, form");
        page.awaitAddress(
                "q=templates",
                "column=validation.accuracy",
                "column=test.accuracy",
                "column=test.crossEntropy",
                "column=parameters",
                "column=trainingSeconds",
                "column=architecture.form");
        page.page().reload();
        page.shows(MEAN, "82.03 %", "NEAREST_MEAN");
        assertThat(page.page().getByText("Best epoch", EXACT)).isHidden();
        page.sortBy("Form");
        firstIs(page, DOT);
        page.page().getByText("Columns", EXACT).click();
        page.press("The usual ones");
        page.awaitAddress("q=templates", "sort=architecture.form");
    }

    @Test
    void columns_that_are_there_anyway_are_not_there_twice() {
        var page = open("/runs?q=templates&column=name&column=status&column=model");
        page.shows(MEAN, "templates-nearest-mean");
    }

    @Test
    void runs_are_grouped_by_a_field_and_a_group_opens_its_runs() {
        var page = open("/runs");
        page.page().getByLabel("Group by").selectOption("by learning, batch size");
        page.awaitAddress("group=learning.batchSize");
        var groups = page.page().locator(".groups tbody tr");
        assertThat(groups.first()).containsText("16");
        page.press("512");
        page.awaitAddress("group=learning.batchSize", "where=learning.batchSize = 512");
        page.shows("Large");
        page.showsNot("Small");
        assertThat(page.button("512")).hasAttribute("aria-pressed", "true");
        page.press("16");
        page.awaitAddress("group=learning.batchSize", "where=learning.batchSize = 16");
        page.shows("Small");
        page.press("16");
        page.awaitAddress("group=learning.batchSize");
    }

    @Test
    void a_view_is_saved_under_a_name_and_opens_again() {
        var page = open("/runs?q=templates&sort=-test.accuracy&column=test.accuracy");
        page.page().getByText("Views", EXACT).click();
        page.page().getByLabel("Name of the view").fill("Two templates");
        page.press("Save this view");
        assertThat(page.page().locator(".view")).containsText("Two templates");

        var other = open("/runs");
        other.page().getByText("Views", EXACT).click();
        other.page().getByText("Two templates", EXACT).click();
        other.awaitAddress("q=templates", "sort=-test.accuracy", "column=test.accuracy");
        firstIs(other, MEAN);
        other.page().getByText("Views", EXACT).click();
        other.press("Delete the view Two templates");
        assertThat(other.page().locator(".view")).hasCount(0);
    }

    @Test
    void words_statuses_and_conditions_narrow_the_list_and_the_address_keeps_them() {
        var page = open("/runs");
        page.addFilter("learning, batch size", "≥", "512");
        page.shows("Large");
        page.showsNot("Small");
        page.search("large");
        page.tick("finished");
        assertThat(page.page().getByText("No run matches all of this.")).isVisible();
        page.tick("finished");
        page.tick("queued");
        page.search("lar");
        page.awaitAddress("q=lar", "status=queued", "where=learning.batchSize >= 512");

        page.page().reload();

        page.shows("Large", "queued");
        assertThat(page.page().locator("main")).containsText(Pattern.compile("1 of \\d+ runs"));
        page.press("Take off: learning, batch size ≥ 512");
        page.awaitAddress("q=lar", "status=queued");
        page.press("Clear filters");
        page.awaitAddress();
        page.shows(MEAN);
    }

    @Test
    void what_an_address_asks_wrongly_is_said_and_the_rest_counts() {
        var page = open("/runs?status=gone&where=batchsiz%3E3&q=nearest&sort=accuracy");

        var problem = page.page().getByRole(AriaRole.ALERT);
        assertThat(problem).containsText("\"status\" must be");
        assertThat(problem).containsText("Did you mean learning.batchSize");
        assertThat(problem).containsText("validation.accuracy or test.accuracy");
        page.shows(MEAN);
        page.showsNot(DOT);
    }

    @Test
    void several_are_deleted_at_once_and_come_back_and_what_trains_is_refused() {
        glyphery.goOn();
        glyphery.awaitTraining("Holds");
        var page = open("/runs?where=architecture%3Dcnn&q=s");
        page.choose("Holds");
        page.choose("Small");
        assertThat(page.page().locator(".many")).containsText("2 runs chosen");

        page.openMore();
        page.press("Delete");

        page.showsNot("Small");
        page.shows("Holds", "training");
        assertThat(page.page().getByText("Holds is being trained and not deleted")).isVisible();
        assertThat(page.page().locator(".many")).isHidden();
        page.page().getByText("Undo").click();
        page.shows("Small");
        assertThat(page.page().getByText("Small is in the bin")).isHidden();
    }

    @Test
    void several_are_tagged_at_once_and_found_by_the_tag() {
        var page = open("/runs");
        page.choose("Small");
        page.choose("Large");
        page.openMore();
        page.page().getByLabel("Tag for the runs chosen").fill("pair");
        page.page().keyboard().press("Enter");
        page.shows("Small", "pair");
        page.shows("Large", "pair");

        page.tick("pair");
        page.awaitAddress("tag=pair");
        page.showsNot(MEAN);
        page.page().reload();
        page.shows("Large", "pair");
        page.choose("Large");
        page.openMore();
        page.page().getByLabel("Tag for the runs chosen").fill("pair");
        page.press("Remove tag");
        page.showsNot("Large");
        page.shows("Small", "pair");
    }

    @Test
    void a_new_run_appears_and_what_is_chosen_stays_so() {
        var page = open("/runs");
        page.choose("Small");
        assertThat(page.page().locator(".many")).containsText("1 run chosen");
        page.page().locator("input[type=search]").focus();

        glyphery.addLast(List.of(batches("Newcomer", 64)));

        page.shows("Newcomer");
        assertThat(page.row("Small")).hasAttribute("aria-selected", "true");
        assertThat(page.page().locator(".many")).containsText("1 run chosen");
        assertThat(page.page().locator("input[type=search]")).isFocused();
        glyphery.deleteAll(List.of("Newcomer"));
        page.showsNot("Newcomer");
    }

    private RunsPage open(String address) {
        return RunsPage.open(context(), glyphery, address);
    }

    private static void firstIs(RunsPage page, String name) {
        assertThat(page.page().getByRole(AriaRole.ROW).nth(1))
                .hasAccessibleName(Pattern.compile("^Select Row " + name));
    }

    private static Plan batches(String name, int batchSize) {
        var cnn = StarterSet.cnn();
        var learning = (Learning.GradientDescent) cnn.learning();
        var changed = learning.withBatchSize(batchSize);
        return new Plan(name, cnn.dataset(), cnn.architecture(), changed);
    }
}
