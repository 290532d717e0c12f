package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.Ids;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.Test;

class RunPageTest extends BrowserTest {

    private static final int MANY_EPOCHS = 200;
    private static final long SEED = 7;

    /// Longer than the starter CNN trains, which may stand before it.
    private static final int IN_TURN = 480_000;

    @Test
    void two_windows_see_one_run_live_and_a_reload_shows_all_of_it() throws Exception {
        glyphery.addFirst(List.of(endless("Watched")));
        var page = runPage("watched");
        var other = runPage("watched");
        awaitEpoch(page, 3);
        awaitEpoch(other, 3);
        assertThat(figure(page, "examples a second")).hasText(Pattern.compile("[\\d,]+"));
        assertThat(figure(other, "left")).hasText(Pattern.compile("\\d+ (s|min).*"));

        press(page, "Cancel Watched");

        assertThat(other.locator(".run-head .state")).containsText("cancelled · after epoch");
        int epochs = points(other);
        assertThat(epochs).isGreaterThanOrEqualTo(3);
        assertThat(points(page)).isEqualTo(epochs);
        page.reload();
        assertThat(page.locator(".run-head .state")).containsText("cancelled");
        awaitEpoch(page, epochs);
        assertThat(points(page)).isEqualTo(epochs);
        assertThat(page.locator("line-chart")).hasCount(2);
    }

    @Test
    void live_points_leave_what_a_person_has_zoomed_to() throws Exception {
        glyphery.addFirst(List.of(endless("Zoomed")));
        var page = runPage("zoomed");
        awaitEpoch(page, 2);

        var chart = page.locator("line-chart").first();
        chart.getByRole(AriaRole.BUTTON, named("Look closer")).click();
        var span = span(page);
        awaitEpoch(page, points(page) + 3);

        assertThat(span(page)).isEqualTo(span);
        assertThat(span.getLast() - span.getFirst()).isLessThan(MANY_EPOCHS * 0.6);
        chart.getByRole(AriaRole.BUTTON, named("Whole run")).click();
        assertThat(span(page)).containsExactly(1.0, (double) MANY_EPOCHS);
        press(page, "Cancel Zoomed");
        assertThat(page.locator(".run-head .state")).containsText("cancelled");
    }

    @Test
    void dragging_over_a_stretch_of_the_curve_looks_closer() throws Exception {
        glyphery.awaitFinished("softmax-regression");
        var page = runPage("softmax-regression");
        awaitEpoch(page, 5);
        var plane = page.locator("line-chart .plane").first().boundingBox();

        page.mouse().move(plane.x + plane.width * 0.4, plane.y + 80);
        page.mouse().down();
        page.mouse().move(plane.x + plane.width * 0.6, plane.y + 90);
        page.mouse().up();

        var span = span(page);
        assertThat(span.getFirst()).isBetween(2.0, 3.0);
        assertThat(span.getLast()).isBetween(3.0, 4.0);
    }

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
        var slider = page.getByRole(AriaRole.SLIDER);
        assertThat(page.locator(".epoch-choice")).containsText("best");

        slider.fill("1");

        assertThat(page.locator(".epoch-choice")).containsText("1 of 5");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=1"));
        var wrong = page.locator(".confusion h3").textContent();
        page.reload();
        assertThat(page.locator(".confusion h3")).hasText(wrong);
        assertThat(slider).hasValue("1");
        assertThat(page.locator("weight-pictures canvas")).hasCount(10);
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
        press(page, "Edit name, tags, note");
        page.getByLabel("Name").fill("Never mind");
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Name")).isHidden();
        assertThat(page.locator("h1")).hasText("Templates, dot product");
    }

    @Test
    void a_name_that_is_none_is_refused_in_words_and_what_was_written_stays() throws Exception {
        var page = runPage(DOT_PRODUCT);
        press(page, "Edit name, tags, note");
        page.getByLabel("Name").fill("  ");
        press(page, "Save");
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("The setting \"name\" must be 1 to 100 characters long");
        assertThat(page.getByLabel("Name")).isVisible();
        assertThat(page.locator("h1")).hasText("Templates, dot product");
    }

    @Test
    void a_run_that_diverged_says_what_to_try() throws Exception {
        glyphery.addFirst(List.of(diverging("Too fast")));
        var page = runPage("too-fast");
        assertThat(page.locator(".run-head .state"))
                .containsText(
                        "Lower the learning rate", new ContainsTextOptions().setTimeout(IN_TURN));
        assertThat(page.locator(".run")).containsText("It ended before its first epoch was done.");
        assertThat(page.locator(".plan")).containsText("MLP of 16 hidden units");
        assertThat(page.getByText("Use on Draw")).isHidden();
    }

    @Test
    void a_run_that_was_deleted_is_gone_in_every_window_and_its_address_leads_nowhere()
            throws Exception {
        glyphery.addLast(List.of(named("Short-lived", StarterSet.cnn())));
        var page = runPage("short-lived");
        var other = runPage("short-lived");
        assertThat(page.locator(".run-head .state")).containsText("queued");

        press(page, "Cancel Short-lived");
        press(page, "Delete Short-lived");
        press(page, "Delete Short-lived for good, with its model");

        assertThat(page).hasTitle("Runs · Glyphery");
        assertThat(other.locator("h1")).hasText("Short-lived is gone");
        other.reload();
        assertThat(other.locator("h1")).hasText("There is no such page");
    }

    @Test
    void an_id_that_no_run_has_is_no_page() {
        var page = context().newPage();
        page.navigate(glyphery.address("/runs/" + Ids.next()));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    private Page runPage(String model) throws IOException, InterruptedException {
        var run = glyphery.run(model);
        var page = context().newPage();
        page.navigate(glyphery.address("/runs/" + run.path("id").asString()));
        assertThat(page.locator("h1")).hasText(run.path("name").asString());
        return page;
    }

    private static void awaitEpoch(Page page, int epoch) {
        page.waitForFunction(
                "epoch => document.querySelector('line-chart')?.plot?.label.includes('epoch')"
                        + " && document.querySelector('line-chart').plot.lines[0].points.length >="
                        + " epoch",
                epoch,
                new Page.WaitForFunctionOptions().setTimeout(IN_TURN));
    }

    private static int points(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.querySelector('line-chart').plot.lines[0].points.length"))
                .intValue();
    }

    /// What the first chart really shows of its axis.
    private static List<Double> span(Page page) {
        var ends =
                (List<?>)
                        page.evaluate(
                                """
                                async () => {
                                    const chart = document.querySelector('line-chart');
                                    await chart.updateComplete;
                                    return chart.span ?? [chart.plot.from, chart.plot.to];
                                }
                                """);
        return ends.stream().map(end -> ((Number) end).doubleValue()).toList();
    }

    private static Locator pictures(Page page) {
        return page.locator(".examples li");
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".figures dl > div", new Page.LocatorOptions().setHasText(name))
                .locator("dd");
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    /// Softmax regression for longer than anybody waits.
    private static Plan endless(String name) {
        Plan plan = StarterSet.plans().get(2);
        return new Plan(
                name,
                plan.dataset(),
                plan.architecture(),
                learning(new Schedule.Constant(0.001), MANY_EPOCHS));
    }

    private static Plan diverging(String name) {
        return new Plan(
                name,
                StarterSet.cnn().dataset(),
                new Architecture.Mlp(List.of(16), Activation.RELU),
                learning(new Schedule.Constant(1e30), 1));
    }

    private static Learning learning(Schedule schedule, int epochs) {
        var rule = new UpdateRule(new Optimizer.Sgd(), 0, 0);
        return new Learning.GradientDescent(
                Initialisation.HE, rule, schedule, 128, epochs, SEED, Distortion.NONE);
    }

    private static Plan named(String name, Plan plan) {
        return new Plan(name, plan.dataset(), plan.architecture(), plan.learning());
    }
}
