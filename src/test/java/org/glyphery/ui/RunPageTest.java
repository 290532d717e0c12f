package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.ui.RunPages.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glyphery.Ids;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class RunPageTest extends BrowserTest {

    @Test
    void a_cell_of_the_matrix_opens_its_pictures_and_stands_in_the_address() throws Exception {
        var page = runPage(NEAREST_MEAN);
        var cell = page.getByRole(AriaRole.BUTTON, startingWith("4 read as 9: "));
        String count = cell.getAttribute("aria-label").replaceAll(".*: ", "");

        cell.click();

        assertThat(page.locator(".confusion h3")).hasText("4 read as 9: " + count);
        assertThat(pictures(page)).hasCount(Math.min(60, Integer.parseInt(count)));
        assertThat(page).hasURL(Pattern.compile(".*\\?cell=4-9"));
        page.reload();
        assertThat(page.locator(".confusion h3")).hasText("4 read as 9: " + count);
        assertThat(cell).hasAttribute("aria-pressed", "true");

        press(page, "All wrong ones");
        assertThat(page.locator(".confusion h3")).hasText("Wrong: 1,797 of 10,000");
        assertThat(pictures(page)).hasCount(60);
        press(page, "Show 60 more");
        assertThat(pictures(page)).hasCount(120);
        pictures(page).first().locator("a").click();
        assertThat(page).hasURL(Pattern.compile(".*/\\?models=.*&example=\\d+"));
    }

    @Test
    void the_keyboard_walks_through_the_matrix() throws Exception {
        var page = runPage(NEAREST_MEAN);
        page.getByRole(AriaRole.BUTTON, startingWith("0 read as 0: ")).focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        assertThat(page.locator(".confusion h3")).hasText(Pattern.compile("1 read as 1: .*"));
    }

    @Test
    void the_slider_looks_into_another_epoch() throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        var slider = RunPages.epochs(page);
        assertThat(page.locator(".epoch-choice")).containsText("best");

        slider.fill("1");

        assertThat(page.locator(".epoch-choice")).containsText("1 of 5");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=1"));
        var wrong = page.locator(".confusion h3").textContent();
        page.reload();
        assertThat(page.locator(".confusion h3")).hasText(wrong);
        assertThat(slider).hasValue("1");
        assertThat(page.locator("weight-pictures .tiles .weights")).hasCount(10);
    }

    @Test
    void epochs_play_one_after_the_other_up_to_the_last() throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        RunPages.epochs(page).fill("1");
        assertThat(page.locator(".epoch-choice")).containsText("1 of 5");
        assertThat(page.locator("watched-digits .head span")).hasText("after epoch 1");
        var marks = page.locator("watched-digits .dots :is(.good, .bad)");
        assertThat(marks).hasCount(20 * 5); // one a digit and epoch

        RunPages.epochs(page).press(" ");

        assertThat(page.locator(".epoch-choice")).containsText("5 of 5");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=5"));
        assertThat(page.locator("watched-digits .head span")).hasText("after epoch 5");
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Play the epochs"))).isVisible();
        RunPages.epochs(page).press("ArrowLeft");
        assertThat(page.locator(".epoch-choice")).containsText("4 of 5");
        page.getByText("How it was made").click();
        assertThat(page.locator(".plan")).containsText("softmax");
        assertThat(page.locator(".plan dl").first()).isVisible();
    }

    @Test
    void each_part_of_the_page_has_an_address_and_one_goes_back_to_the_one_before()
            throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        RunPages.epochs(page).fill("2");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=2"));

        page.getByRole(AriaRole.LINK, exactly("Mistakes")).click();

        assertThat(page).hasURL(Pattern.compile(".*\\?tab=mistakes&epoch=2"));
        assertThat(page.locator(".calibration")).isVisible();
        assertThat(page.locator(".inside")).isHidden();
        page.reload();
        assertThat(page.locator("[aria-current=page]:visible").last()).hasText("Mistakes");
        RunPages.epochs(page).fill("3");
        assertThat(page).hasURL(Pattern.compile(".*\\?tab=mistakes&epoch=3"));
        page.goBack();
        assertThat(page.locator(".inside")).isVisible();
        assertThat(page.locator(".calibration")).isHidden();
        assertThat(RunPages.epochs(page)).hasValue("2");
    }

    @Test
    void the_matrix_of_any_epoch_is_of_counts_or_of_shares() throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        var matrix = page.locator("confusion-matrix");
        String counts = csv(page, matrix).lines().skip(1).findFirst().orElseThrow();
        List<Integer> noughts = Stream.of(counts.split(",")).skip(1).map(Integer::valueOf).toList();
        int all = noughts.stream().mapToInt(count -> count).sum();
        matrix.getByLabel("What cells say").selectOption("% of row");
        assertThat(page.getByRole(AriaRole.BUTTON, startingWith("0 read as 0: ")))
                .hasAttribute(
                        "aria-label",
                        "0 read as 0: %d per cent of the row"
                                .formatted(Math.round(100.0 * noughts.getFirst() / all)));
        RunPages.epochs(page).fill("1");
        assertThat(page.locator(".epoch-choice")).containsText("1 of 5");
        assertThat(page.getByRole(AriaRole.BUTTON, startingWith("0 read as 0: ")))
                .hasAttribute("aria-label", Pattern.compile(": \\d+ per cent of the row"));
        assertThat(csv(page, matrix).lines()).hasSize(11);
    }

    private static String csv(Page page, Locator within) throws IOException {
        var download =
                page.waitForDownload(() ->
                        within.getByRole(
                                        AriaRole.BUTTON,
                                        new Locator.GetByRoleOptions()
                                                .setName(Pattern.compile("^Save as CSV")))
                                .click());
        return Files.readString(download.path());
    }

    @Test
    void a_picture_opens_on_draw_with_the_epoch_that_was_looked_into() throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        RunPages.epochs(page).fill("1");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=1"));
        var picture = pictures(page).filter(new Locator.FilterOptions().setHasText("read as"));
        assertThat(picture.first().locator("a")).hasAttribute("href", Pattern.compile(".*%401&.*"));
        String read = picture.first().textContent().replaceAll(".*read as (\\d).*", "$1");

        picture.first().locator("a").click();

        var draw = new DrawPage(page);
        for (int visit = 0; visit < 2; visit++) {
            assertThat(draw.answer("softmax-regression")).hasAttribute("data-answer", read);
            assertThat(draw.answer("softmax-regression")).containsText("epoch 1, not its best");
            page.reload();
        }
    }

    @Test
    void gradient_norms_are_drawn_by_layer_as_epochs_come_where_the_plan_asks_for_them()
            throws Exception {
        glyphery.addFirst(List.of(watched()));
        var page = runPage("watched-gradients");
        String address = page.url();
        page.getByRole(AriaRole.LINK, exactly("Health")).click();
        var rows = page.locator(".health .norms line-chart tbody tr");
        assertThat(rows)
                .hasCount(
                        3, // before the first step, and after two epochs
                        new LocatorAssertions.HasCountOptions().setTimeout(RunPages.IN_TURN));
        assertThat(page.locator(".health .norms line-chart thead"))
                .hasText(Pattern.compile("epoch\\s*dense1\\s*dense2\\s*dense3"));
        page.navigate(address);
        assertThat(page.locator(".plan")).containsText("gradient norms");
        String id = address.replaceAll(".*/", "");
        page.navigate(glyphery.address("/train?copy=" + id));
        assertThat(page.getByLabel("Keep gradient norms")).isChecked();
        var without = runPage(NEAREST_MEAN);
        without.navigate(without.url() + "?tab=health");
        assertThat(without.locator(".health"))
                .containsText("is computed in one pass over the examples");
        assertThat(without.locator(".health line-chart")).hasCount(0);
    }

    private static Plan watched() {
        return PlanTexts.readYaml(
                """
                name: Watched gradients
                architecture: {kind: mlp, hiddenUnits: [16, 16], activation: sigmoid}
                learning: {epochs: 2, batchSize: 1000, gradientNorms: true}
                """);
    }

    @Test
    void a_new_name_tags_and_a_note_show_in_every_window() throws Exception {
        var page = runPage(DOT_PRODUCT);
        var other = runPage(DOT_PRODUCT);

        press(page, "Rename, tag, note");
        page.getByLabel("Name").fill("Mean pictures");
        page.getByLabel("Tags").fill("course, week 3");
        page.getByLabel("Note").fill("Favours classes with much ink.");
        press(page, "Save");

        for (Page window : List.of(page, other)) {
            assertThat(window.locator("h1")).hasText("Mean pictures");
            assertThat(window.locator(".chip.tag")).hasText(new String[] {"course", "week 3"});
            assertThat(window.locator(".notes")).hasText("Favours classes with much ink.");
            assertThat(window).hasTitle("Mean pictures · Glyphery");
        }
        press(page, "Rename, tag, note");
        page.getByLabel("Name").fill("Templates, dot product");
        page.getByLabel("Name").press("Enter");
        assertThat(other.locator("h1")).hasText("Templates, dot product");
        press(page, "Rename, tag, note");
        page.getByLabel("Name").fill("Never mind");
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Name")).isHidden();
        assertThat(page.locator("h1")).hasText("Templates, dot product");
    }

    @Test
    void a_name_that_is_none_is_refused_in_words_and_what_was_written_stays() throws Exception {
        var page = runPage(DOT_PRODUCT);
        press(page, "Rename, tag, note");
        page.getByLabel("Name").fill("  ");
        press(page, "Save");
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("The setting \"name\" must be 1 to 100 characters long");
        assertThat(page.getByLabel("Name")).isVisible();
        assertThat(page.locator("h1")).hasText("Templates, dot product");
    }

    @Test
    void a_run_that_was_deleted_is_in_the_bin_in_every_window_and_restored_in_every_window()
            throws Exception {
        glyphery.addLast(List.of(named("Short-lived", StarterSet.cnn())));
        var page = runPage("short-lived");
        var other = runPage("short-lived");

        press(page, "Cancel Short-lived");
        press(page, "Delete Short-lived");

        assertThat(page).hasTitle("Runs · Glyphery");
        assertThat(other.locator("h1")).hasText("Short-lived is in the bin");
        page.navigate(other.url());
        assertThat(page.locator("h1")).hasText("Short-lived is in the bin");
        press(page, "Restore");
        assertThat(page.locator("h1")).hasText("Short-lived");
        assertThat(other.locator("h1")).hasText("Short-lived");
    }

    @Test
    void an_id_that_no_run_has_is_no_page() {
        var page = context().newPage();
        page.navigate(glyphery.address("/runs/" + Ids.next()));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    private Page runPage(String model) throws IOException, InterruptedException {
        return RunPages.open(context(), glyphery, model);
    }

    private static Locator pictures(Page page) {
        return page.locator(".examples li");
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Plan named(String name, Plan plan) {
        return new Plan(name, plan.dataset(), plan.architecture(), plan.learning());
    }
}
