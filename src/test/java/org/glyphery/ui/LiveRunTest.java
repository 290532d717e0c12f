package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.ui.RunPages.IN_TURN;
import static org.glyphery.ui.RunPages.awaitEpoch;
import static org.glyphery.ui.RunPages.points;
import static org.glyphery.ui.RunPages.press;
import static org.glyphery.ui.RunPages.span;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page of a run while it trains, and its curves.
class LiveRunTest extends BrowserTest {

    private static final int MANY_EPOCHS = 200;
    private static final long SEED = 7;
    private static final Pattern AFTER_STEPS = Pattern.compile("step [1-9][\\d,]* of [\\d,]+");
    private static final String PIXELS = "canvas => canvas.toDataURL()";

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("Watched", "Looked at", "Told elsewhere", "Zoomed", "Too fast"));
    }

    @Test
    void two_windows_see_one_run_live_and_a_reload_shows_all_of_it() throws Exception {
        glyphery.addFirst(List.of(endless("Watched")));
        var page = runPage("watched");
        var other = runPage("watched");
        awaitEpoch(page, 3);
        awaitEpoch(other, 3);
        assertThat(page.locator("film-strip [role=option]").nth(2)).containsText("3");
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
    void digits_are_read_and_weights_seen_before_the_first_epoch_has_ended() throws Exception {
        glyphery.addFirst(List.of(longEpoch("Looked at")));
        var page = runPage("looked-at");
        assertThat(page.locator("watched-digits li")).hasCount(20);
        var when = page.locator("watched-digits .head span");
        var template = page.getByLabel("Template of 4, as it is now");
        assertThat(when).hasText(AFTER_STEPS, new HasTextOptions().setTimeout(IN_TURN));
        assertThat(page.locator("watched-digits .head strong"))
                .hasText(Pattern.compile("\\d+ of 20"));
        assertThat(page.locator("watched-digits li.right").first()).isVisible();
        assertThat(page.locator(".inside")).isHidden();
        assertThat(page).hasTitle(Pattern.compile("\\d+ % · Looked at · Glyphery"));
        String step = when.textContent();
        Object pixels = template.evaluate(PIXELS);
        assertThat(when).not().hasText(step);
        page.waitForCondition(() -> !template.evaluate(PIXELS).equals(pixels));

        press(page, "Cancel Looked at");

        assertThat(when).hasText("after epoch 1");
        assertThat(page.locator(".inside")).isVisible();
        assertThat(page.locator("live-weights")).hasCount(0); // and asks no more
        assertThat(page.locator(".plan dl").first()).isHidden();
        assertThat(page).hasTitle("Looked at · Glyphery");
        page.reload();
        assertThat(when).hasText("after epoch 1");
        assertThat(page.locator(".overview > :first-child")).hasClass(Pattern.compile("inside"));
    }

    @Test
    void whoever_is_on_another_page_hears_that_a_run_is_done() throws Exception {
        var page = context().newPage();
        page.navigate(glyphery.address("/storage"));
        assertThat(page.locator("h1")).isVisible();
        String title = page.title();

        RunPages.train(glyphery, "Told elsewhere", "{kind: linear}");

        var toast = page.locator("run-news [role=status]");
        assertThat(toast).containsText("Told elsewhere is done.");
        assertThat(toast).containsText("of the validation examples read right");
        assertThat(page).hasTitle("✓ Told elsewhere is done · " + title);
        page.mouse().move(200, 200);
        page.mouse().move(220, 220);
        assertThat(page).hasTitle(title);
        toast.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Told elsewhere");
        assertThat(toast).isEmpty();
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
        assertThat(page.locator("why-answer"))
                .containsText("the pixels add up to"); // nothing moves after it
        page.locator("line-chart .plane").first().scrollIntoViewIfNeeded();
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

    private Page runPage(String model) throws IOException, InterruptedException {
        return RunPages.open(context(), glyphery, model);
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".figures dl > div", new Page.LocatorOptions().setHasText(name))
                .locator("dd");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
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

    /// Softmax regression, of which one epoch takes longer than anybody waits.
    private static Plan longEpoch(String name) {
        return PlanTexts.readYaml(
                """
                name: %s
                architecture: {kind: linear}
                learning: {epochs: 1, batchSize: 1}
                """
                        .formatted(name));
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
        return PlanDefaults.descent()
                .withUpdate(rule)
                .withSchedule(schedule)
                .withEpochs(epochs)
                .withSeed(SEED);
    }
}
