package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What single units and filters have learned, as a person looks through them on a run's page.
class UnitsPageTest extends BrowserTest {

    @Test
    void the_filters_of_each_layer_are_lit_by_the_picture_and_one_is_looked_at_closely()
            throws Exception {
        RunPages.train(glyphery, "Filters CNN", "{kind: cnn, kernel: 3, channels: [4, 6]}");
        var layers = layers("filters-cnn");
        assertThat(layers.locator("h2")).hasText("4 filters of 3 × 3");
        assertThat(layers.locator(".tile")).hasCount(4);
        assertThat(layers)
                .containsText(Pattern.compile("4 filters (never )?fires?; .* do(es)? the same"));
        assertThat(layers.locator(".kernel")).hasCount(4);
        layers.getByText("Layer 2").click();
        assertThat(layers.locator("h2")).hasText("6 filters of 3 × 3");
        assertThat(layers.locator(".tile")).hasCount(6);
        assertThat(layers.locator(".kernel")).hasCount(0); // they lie on channels, not on pixels

        var detail = layers.locator("unit-detail");
        var unit = firingTile(layers);
        unit.click();
        assertThat(unit).hasAttribute("aria-pressed", "true");
        assertThat(detail.locator("h3")).hasText("Filter " + number(unit));
        assertThat(detail.locator(".channels figure")).hasCount(4);
        assertThat(detail.locator(".examples figure")).hasCount(9);
        assertThat(detail.locator(".examples number-picture i")).hasCount(9);
        assertThat(detail.locator("svg"))
                .hasAttribute("aria-label", Pattern.compile("It raises \\d most and lowers \\d"));

        var explained = detail.locator("place-explained");
        assertThat(explained).containsText("the products add up to");
        assertThat(explained).containsText("ReLU makes it");
        assertThat(explained.locator("table")).hasCount(4); // patch, kernel, products, pooling
        var before = explained.locator("h4").textContent();
        detail.locator("[role=application]").press("ArrowUp");
        assertThat(explained.locator("h4")).not().hasText(before);
        assertThat(layers.locator(".side number-picture i").first()).isVisible();

        var weights = download(layers, "Save the weights for NumPy");
        assertThat(header(weights)).contains("'shape': (3, 3, 4, 6)");
        assertThat(header(download(layers, "Save what the layer gives"))).contains("(14, 14, 6)");
        assertThat(Files.size(download(layers, "Save the tiles as PNG").path())).isGreaterThan(500);
        detail.locator(".map").hover();
        assertThat(layers.locator("output")).hasText(Pattern.compile("row \\d+, column \\d+: .*"));
        glyphery.deleteAll(List.of("Filters CNN"));
    }

    @Test
    void what_is_drawn_lights_the_units_at_once() throws Exception {
        RunPages.train(glyphery, "Drawn MLP", "{kind: mlp, hiddenUnits: [12, 8]}");
        var layers = layers("drawn-mlp");
        assertThat(layers.locator("h2")).hasText("12 units, dense");
        assertThat(layers.locator(".tile")).hasCount(12);
        var detail = layers.locator("unit-detail");
        assertThat(detail).containsText("The product of all weights on its way to the logits");
        assertThat(detail.locator("place-explained")).containsText("weights × pixels");
        var seven = lit(layers);
        button(layers, "Draw one").click();
        DrawPage.draw(layers.locator("digit-pad canvas"), DrawnDigits.strokes(0));
        layers.page().waitForCondition(() -> !lit(layers).equals(seven));
        assertThat(layers.locator(".seen")).isVisible();
        button(layers, "Back to examples").click();
        layers.page().waitForCondition(() -> lit(layers).equals(seven));
        button(layers, "Example of 2").click();
        layers.page().waitForCondition(() -> !lit(layers).equals(seven));

        layers.getByText("Layer 2").click();
        assertThat(layers.locator(".tile")).hasCount(8);
        assertThat(detail).containsText("Its weights in the logits.");
        assertThat(detail).containsText("What it takes from the layer before");
        assertThat(detail)
                .containsText(Pattern.compile("[Ii]nk in the .* (raises|lowers) it most"));
        glyphery.deleteAll(List.of("Drawn MLP"));
    }

    @Test
    void a_gru_s_units_are_told_by_the_row_that_moves_them() throws Exception {
        RunPages.train(
                glyphery,
                "Units GRU",
                "{kind: recurrent, cell: GRU, units: 8, layers: 2, denseUnits: []}");
        var layers = layers("units-gru");
        assertThat(layers.locator("h2")).hasText("8 units, GRU");
        assertThat(layers.locator(".tile .strip-of-steps")).hasCount(8);
        var detail = layers.locator("unit-detail");
        assertThat(detail)
                .containsText(Pattern.compile("It moves most at row \\d+, by [\\d.]+ on average"));
        assertThat(detail.locator(".gates")).containsText("update gate");
        assertThat(detail.locator(".gates number-picture")).hasCount(6);
        assertThat(detail).containsText("remembers it first");
        assertThat(detail.locator(".examples figcaption").first())
                .hasText(Pattern.compile("\\d: −?[\\d.]+, row \\d+"));
        layers.getByText("Layer 2").click();
        assertThat(detail.locator("svg"))
                .hasAttribute("aria-label", Pattern.compile("It raises \\d most"));
        assertThat(detail.locator(".gates")).containsText("of the layer before");
        glyphery.deleteAll(List.of("Units GRU"));
    }

    @Test
    void templates_have_no_hidden_layer_and_say_so() throws Exception {
        var layers = layers(NEAREST_MEAN);
        assertThat(layers).containsText("This network has no hidden layer");
        assertThat(layers.locator("layer-units")).isHidden();
    }

    private Locator layers(String model) throws Exception {
        var page = RunPages.open(context(), glyphery, model);
        page.navigate(page.url() + "?tab=network");
        var layers = page.locator("section.layers");
        layers.scrollIntoViewIfNeeded();
        return layers;
    }

    /// What every unit gives for the picture at hand.
    private static List<String> lit(Locator layers) {
        return layers.locator(".tile").all().stream()
                .map(tile -> tile.getAttribute("aria-label"))
                .toList();
    }

    private static Locator firingTile(Locator layers) {
        assertThat(layers.locator(".tile[aria-pressed=true]")).hasCount(1); // the survey is there
        return layers.locator(".tile:not(.dead)").nth(1);
    }

    private static int number(Locator tile) {
        return 1 + Integer.parseInt(tile.getAttribute("data-unit"));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(false));
    }

    private static Download download(Locator layers, String name) {
        return layers.page().waitForDownload(() -> button(layers, name).first().click());
    }

    private static String header(Download file) throws Exception {
        return new String(Files.readAllBytes(file.path()), 0, 128, StandardCharsets.ISO_8859_1);
    }
}
