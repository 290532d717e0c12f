package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

/// Whether trainings are healthy, as a person reads it on the page of a run.
class HealthPageTest extends BrowserTest {

    /// Ten times the usual rate, and more.
    @Test
    void what_is_wrong_comes_first_then_the_numbers_behind_it() throws Exception {
        train(
                "Sick MLP",
                "{kind: mlp, hiddenUnits: [16]}",
                "{epochs: 2, batchSize: 100, schedule: {kind: constant, learningRate: 1}}");
        var health = health("sick-mlp");
        assertThat(health.locator(".verdict p").first())
                .containsText(
                        Pattern.compile("^Dead units in relu1.*, since epoch 1"), whenTrained());
        assertThat(health.locator(".verdict li").first())
                .containsText(Pattern.compile("units of relu1 are zero for all \\d+ examples"));
        assertThat(health.locator(".verdict li").first()).containsText("Lower the learning rate");

        var figures = health.locator("health-histograms figure");
        assertThat(figures).hasCount(2);
        assertThat(figures.first().locator("[role=img]"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                                "Weights of dense1 by epoch. before the first step: from .* to .*;"
                                        + " epoch 2: from"));
        assertThat(figures.first().locator("path")).hasCount(3);
        health.getByText("activations", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(figures).hasCount(1);
        assertThat(figures.first()).containsText(Pattern.compile("relu1 *1\\d of 16 dead"));
        assertThat(health.locator(".updates line-chart tbody tr")).hasCount(2);
        assertThat(health.locator(".norms line-chart tbody tr")).hasCount(3);
        assertThat(health.locator(".reach")).hasCount(0);

        var numbers = health.page().waitForDownload(() -> link(health, "All numbers").click());
        assertThat(Npz.read(Files.newInputStream(numbers.path())).arrays())
                .extracting(NamedArray::name)
                .startsWith("epochs", "figures/dense1", "weights/dense1", "gradients/dense1");
        var svg =
                health.page()
                        .waitForDownload(() ->
                                button(health, "Save as SVG: Activations of relu1 by epoch")
                                        .click());
        assertThat(Files.readString(svg.path())).startsWith("<svg").contains("relu1");
        glyphery.deleteAll(List.of("Sick MLP"));
    }

    @Test
    void of_a_gru_it_is_told_how_far_back_learning_reaches() throws Exception {
        train(
                "Reaching GRU",
                "{kind: recurrent, cell: GRU, units: 8, denseUnits: []}",
                "{epochs: 1, batchSize: 100}");
        var health = health("reaching-gru");
        assertThat(health.locator(".reach"))
                .containsText(
                        Pattern.compile("Learning reaches back (over all|\\d+ of) 28 rows"),
                        whenTrained());
        assertThat(health.locator(".reach line-chart thead"))
                .hasText(Pattern.compile("row\\s*by the row read\\s*by the output of gru1"));
        assertThat(health.locator(".reach line-chart tbody tr")).hasCount(28);
        glyphery.deleteAll(List.of("Reaching GRU"));
    }

    private static ContainsTextOptions whenTrained() {
        return new ContainsTextOptions().setTimeout(RunPages.IN_TURN);
    }

    private void train(String name, String architecture, String learning) {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: %s
                                dataset: {name: mnist, validation: 1000, first: 2000}
                                architecture: %s
                                learning: %s
                                """
                                        .formatted(name, architecture, learning))));
    }

    private Locator health(String model) throws Exception {
        Page page = RunPages.open(context(), glyphery, model);
        link(page.locator(".run-tabs"), "Health")
                .click(new Locator.ClickOptions().setTimeout(RunPages.IN_TURN));
        return page.locator(".health");
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
