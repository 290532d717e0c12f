package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.junit.jupiter.api.Test;

/// Reasons of several models side by side, and what would have to change for one to read something
/// else.
class WhyTogetherTest extends BrowserTest {

    private static final String COMPARE = "Compare what counted for each";

    @Test
    void reasons_of_all_models_stand_beside_each_other_on_one_scale_or_one_each() throws Exception {
        RunPages.train(glyphery, "Small MLP", "{kind: mlp, hiddenUnits: [8]}");
        var page = context().newPage();
        page.navigate(
                glyphery.address(
                        "/?models=%s,small-mlp&example=0&why=all".formatted(NEAREST_MEAN)));
        var compared = page.locator("why-compare");
        assertThat(compared.locator("figure")).hasCount(2);
        assertThat(compared).containsText("rank correlation");
        var map = compared.locator("canvas[data-model='Templates, nearest mean']");
        assertThat(map).hasAttribute("aria-label", Pattern.compile("speaks for 7 lies most"));
        assertThat(compared.locator("figcaption").first())
                .containsText(Pattern.compile("reads . with"));
        var before = pixels(compared);
        compared.getByLabel("Scale of the colours").selectOption("one scale for all");
        page.waitForCondition(() -> !pixels(compared).equals(before));
        compared.getByLabel("Class that is explained for all").selectOption("3");
        assertThat(map).hasAttribute("aria-label", Pattern.compile("for 3 lies most"));
        var numbers = download(page, compared, "Save as NPZ");
        assertThat(arrays(numbers))
                .extracting(NamedArray::shape)
                .allSatisfy(shape -> assertThat(shape).containsExactly(28, 28, 1))
                .hasSize(2);
        assertThat(Files.size(download(page, compared, "Save as PNG").path())).isGreaterThan(500);

        button(page, COMPARE).click();
        assertThat(compared).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("example=0$"));
        glyphery.deleteAll(List.of("Small MLP"));
    }

    @Test
    void each_model_has_its_curve_told_apart_by_dash_and_by_its_name_at_the_end() throws Exception {
        var page = context().newPage();
        page.navigate(glyphery.address(models() + "&example=0&why=all"));
        page.getByText("How much can each of them take?").click();
        var altered = page.locator("why-altered");
        var curves = altered.locator("svg.plot polyline");
        assertThat(curves).hasCount(2);
        assertThat(curves.first()).hasAttribute("stroke-dasharray", "none");
        assertThat(curves.last()).hasAttribute("stroke-dasharray", "7 3");
        assertThat(altered.locator("svg.plot text")).containsText(new String[] {"dot product"});
        assertThat(altered.locator("li")).hasCount(2);
        for (String way :
                new String[] {
                    "Shift to the right",
                    "Shift down",
                    "Size",
                    "Stroke thickness",
                    "Noise",
                    "Blur",
                    "Rows missing at the top",
                    "Rotation"
                }) {
            altered.getByLabel("How the picture is changed").selectOption(way);
            assertThat(altered.locator("svg.plot"))
                    .hasAttribute("aria-label", Pattern.compile(way + ": .*Read as . from .* to"));
        }
        String svg = Files.readString(download(page, altered, "Save as SVG").path());
        assertThat(svg).startsWith("<svg").contains("rgb(", "polyline").doesNotContain("var(--");
        assertThat(arrays(download(page, altered, "Save as NPZ")))
                .extracting(NamedArray::toString)
                .startsWith("amounts[41]", "neutral[1]", "pictures[41, 28, 28, 1]")
                .hasSize(5);
    }

    @Test
    void one_why_is_open_at_a_time_that_of_all_among_them() {
        var page = context().newPage();
        page.navigate(glyphery.address(models() + "&example=0"));
        opener(page).click();
        assertThat(page.locator("why-answer")).isVisible();
        assertThat(page).hasURL(Pattern.compile("why=" + NEAREST_MEAN));
        button(page, COMPARE).click();
        assertThat(page.locator("why-answer")).hasCount(0);
        assertThat(page.locator("why-compare")).isVisible();
        opener(page).click();
        assertThat(page.locator("why-compare")).hasCount(0);
        assertThat(page.locator("why-answer")).isVisible();
    }

    @Test
    void what_would_have_to_change_is_shown_and_tried_on_the_pad() throws Exception {
        var page = context().newPage();
        page.navigate(glyphery.address(models() + "&example=0"));
        opener(page).click();
        page.getByText("What would have to change?").click();
        var change = page.locator("why-change");
        assertThat(change.locator(".words"))
                .hasText(Pattern.compile("\\d+ grey levels.* make an? . of this 7\\."));
        change.getByLabel("Class that is to be read").selectOption("3");
        assertThat(change.locator(".words")).containsText("make a 3 of this 7");
        assertThat(change.locator("canvas[data-picture=after]"))
                .hasAttribute("aria-label", "The changed picture, read as 3");
        var arrays = arrays(download(page, change, "Save as NPZ"));
        assertThat(arrays.getFirst().toString()).isEqualTo("picture[28, 28, 1]");
        change.getByLabel("What may change").selectOption("by few marks as wide as a pen’s");
        assertThat(change.getByRole(AriaRole.STATUS)).hasCount(0);
        assertThat(change.locator(".words")).containsText("make a 3 of this 7");
        button(change, "Try it on the pad").click();
        assertThat(page.locator(".pad .note")).containsText("make a 3 of this 7");
        assertThat(page.locator("[data-model=%s]".formatted(NEAREST_MEAN)))
                .hasAttribute("data-answer", "3");
        assertThat(page).not().hasURL(Pattern.compile("example="));
    }

    @Test
    void a_run_s_example_is_compared_with_other_models_and_tried_on_the_pad() throws Exception {
        var page = RunPages.open(context(), glyphery, NEAREST_MEAN);
        var reading = page.locator(".reading");
        button(reading, "Compare with other models").click();
        assertThat(reading.locator("why-compare figure").first())
                .containsText("Templates, nearest mean");
        reading.getByText("What would have to change?").click();
        assertThat(reading.locator("why-change .words"))
                .containsText(Pattern.compile("make an? . of this 7"));
        button(reading, "Try it on the pad").click();
        assertThat(page.locator(".pad .note"))
                .containsText(Pattern.compile("make an? . of this 7"));
        assertThat(page.locator("[data-model=%s]".formatted(NEAREST_MEAN)))
                .hasAttribute("data-answer", Pattern.compile("[^7]"));
    }

    private static String models() {
        return "/?models=%s,%s".formatted(NEAREST_MEAN, DOT_PRODUCT);
    }

    private static Locator opener(Page page) {
        return page.locator(
                "model-answer[data-model=%s] button[aria-expanded]".formatted(NEAREST_MEAN));
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private static Download download(Page page, Locator within, String name) {
        return page.waitForDownload(() -> button(within, name).click());
    }

    private static List<NamedArray> arrays(Download download) throws IOException {
        return Npz.read(Files.newInputStream(download.path())).arrays();
    }

    private static String pixels(Locator compared) {
        return String.valueOf(
                        compared.locator("canvas").last().evaluate("canvas => canvas.toDataURL()"))
                + compared.locator("canvas").first().evaluate("canvas => canvas.toDataURL()");
    }
}
