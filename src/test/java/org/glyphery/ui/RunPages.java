package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.glyphery.training.PlanTexts;

/// The page of one run, as a person has it open.
final class RunPages {

    /// Longer than the starter CNN trains, which may stand before it.
    static final int IN_TURN = 480_000;

    private RunPages() {}

    static Page open(BrowserContext context, RunningGlyphery glyphery, String model)
            throws IOException, InterruptedException {
        var run = glyphery.run(model);
        var page = context.newPage();
        page.navigate(glyphery.address("/runs/" + run.path("id").asString()));
        assertThat(page.locator("h1")).hasText(run.path("name").asString());
        return page;
    }

    /// Trains a network for a moment, on 2,000 digits of MNIST, with 1,000 for validation.
    static void train(RunningGlyphery glyphery, String name, String architecture)
            throws IOException, InterruptedException {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: %s
                                dataset: {name: mnist, validation: 1000, first: 2000}
                                architecture: %s
                                learning: {epochs: 1, batchSize: 100}
                                """
                                        .formatted(name, architecture))));
        glyphery.awaitFinished(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    static void awaitEpoch(Page page, int epoch) {
        page.waitForFunction(
                "epoch => document.querySelector('line-chart')?.plot?.label.includes('epoch')"
                        + " && document.querySelector('line-chart').plot.lines[0].points.length >="
                        + " epoch",
                epoch,
                new Page.WaitForFunctionOptions().setTimeout(IN_TURN));
    }

    static int points(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.querySelector('line-chart').plot.lines[0].points.length"))
                .intValue();
    }

    /// What the first chart really shows of its axis, once it has drawn all that it was told.
    static List<Double> span(Page page) {
        var ends =
                (List<?>)
                        page.evaluate(
                                """
                                async () => {
                                    const chart = document.querySelector('line-chart');
                                    await chart.updateComplete;
                                    const frame = () => new Promise(requestAnimationFrame);
                                    await frame();
                                    await frame();
                                    return chart.inSight();
                                }
                                """);
        return ends.stream().map(end -> ((Number) end).doubleValue()).toList();
    }

    /// The choice of the epoch that is looked into.
    static Locator epochs(Page page) {
        return page.locator(".epoch-choice").getByRole(AriaRole.SLIDER);
    }

    static void press(Page page, String label) {
        page.bringToFront();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
